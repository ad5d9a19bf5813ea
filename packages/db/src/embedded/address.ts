/** A `postgres://` URL over a Unix socket, in the form libpq and node-postgres read. */
export function socketUrl(socketDir: string, port: number, role: string, database: string): string {
  const [user, host, name] = [role, socketDir, database].map(encodeURIComponent);
  return `postgres://${user}@${host}:${port}/${name}`;
}

/**
 * What postgres.js must be told beside a URL: it never decodes the host, so a socket's folder in a URL is lost on
 * it. `postgres(url, { ...socketOptions(url), max: 1 })`; nothing is added for a host on the network.
 */
export function socketOptions(url: string): { host?: string } {
  const host = decodeURIComponent(new URL(url).hostname);
  return host.startsWith("/") ? { host } : {};
}
