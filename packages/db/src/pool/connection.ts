import postgres from "postgres";
import { socketOptions } from "../embedded/address.ts";
import { oneSocket } from "./one-socket.ts";

/** One single-connection client. Once its connection closes it is never used again: the driver would reconnect it. */
export type Connection = {
  readonly sql: postgres.Sql;
  readonly isLost: () => boolean;
  /** Told once, in the same turn of the event loop in which the connection is found closed. */
  onLost: (() => void) | null;
  /** Takes it for lost: it is thrown away. */
  giveUp(): void;
  close(): Promise<void>;
};

const asIs = (value: unknown) => value;

/** Drizzle maps dates itself, from and to text, and sends JSON ready-made. */
const typesThatDrizzleMaps = {
  parsed: ["1184", "1082", "1083", "1114", "1182", "1185", "1115", "1231"],
  serialized: ["1184", "1082", "1083", "1114", "1182", "1185", "1115", "1231", "114", "3802"],
};

/** Opens a client of one connection to `url`; `whenLost` runs when that connection is gone. */
export function openConnection(url: string, whenLost: (connection: Connection) => void): Connection {
  let lost = false;
  // The driver's types do not know `socket`.
  const own = { socket: oneSocket(() => connection.giveUp()) };
  const sql = postgres(url, {
    ...socketOptions(url),
    ...own,
    max: 1,
    prepare: true,
    fetch_types: false,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "prosvet" },
    onclose: () => connection.giveUp(),
  });
  const { parsers, serializers } = sql.options as unknown as Record<string, Record<string, typeof asIs>>;
  for (const type of typesThatDrizzleMaps.parsed) (parsers as Record<string, typeof asIs>)[type] = asIs;
  for (const type of typesThatDrizzleMaps.serialized)
    (serializers as Record<string, typeof asIs>)[type] = asIs;
  const connection: Connection = {
    sql,
    isLost: () => lost,
    onLost: null,
    giveUp() {
      if (lost) return;
      lost = true;
      connection.onLost?.();
      whenLost(connection);
    },
    close: () => sql.end({ timeout: 1 }),
  };
  return connection;
}
