import postgres from "postgres";
import { socketOptions } from "../embedded/address.ts";

/** Runs `wake` at every NOTIFY on a channel, on a connection of its own that comes back by itself. Out: a stop. */
export async function listenFor(
  url: string,
  channel: string,
  wake: () => void,
): Promise<() => Promise<void>> {
  const sql = postgres(url, { ...socketOptions(url), max: 1, fetch_types: false, onnotice: () => {} });
  await sql.listen(channel, wake, wake);
  return () => sql.end({ timeout: 1 });
}
