// Personal data must not reach the server's log (statements, parameters, DETAIL of a broken constraint),
// and the server must not be reachable but through the private socket.
const pinned: Record<string, string> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  log_statement: "none",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_error_verbosity: "terse",
};

const defaults: Record<string, string> = { max_connections: "120", shared_buffers: "128MB" };

const carelessOfCrashes: Record<string, string> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};

/** The options of the server's command line. Throws when one of `more` would undo a pinned setting. */
export function commandLineSettings(more: Record<string, string>, durable: boolean): string[] {
  const given = Object.keys(more).map((name) => name.toLowerCase());
  const forbidden = given.filter((name) => name in pinned || name === "unix_socket_directories");
  if (forbidden.length > 0)
    throw new Error(`these settings of the server are pinned: ${forbidden.join(", ")}`);
  const settings = { ...defaults, ...(durable ? {} : carelessOfCrashes), ...more, ...pinned };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
