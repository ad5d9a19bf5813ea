const lostConnections = [
  "ECONNRESET",
  "EPIPE",
  "ECONNREFUSED",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
];

/** A database connection that died has been answered for where it was used: the process goes on. Anything else ends it. */
export function surviveLostConnections(drain: () => void): void {
  process.on("unhandledRejection", (reason) => {
    const code = (reason as { code?: unknown } | null)?.code;
    const name = reason instanceof Error ? reason.name : typeof reason;
    console.error(JSON.stringify({ level: "error", event: "unhandled_rejection", name, code }));
    if (typeof code !== "string" || !lostConnections.includes(code)) drain();
  });
}
