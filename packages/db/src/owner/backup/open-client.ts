import postgres from "postgres";
import { socketOptions } from "../../embedded/address.ts";

/** Parameters of a connection by which rows come in any order: what they refer to was whole when it was copied. */
export const inAnyOrder = { session_replication_role: "replica" };

type Run<T> = (sql: postgres.Sql) => Promise<T>;

/** One connection of a role that reads or writes whole tables; it is closed when the work ends. */
export async function withClient<T>(url: string, run: Run<T>, connection: object = {}): Promise<T> {
  const options = { max: 1, fetch_types: false, onnotice: () => {} };
  const sql = postgres(url, { ...socketOptions(url), ...options, connection });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}
