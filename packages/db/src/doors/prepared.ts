import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js";
import { clientUnder, type Queries } from "./handle.ts";

type Preparable = { prepare(name: string): { execute(values?: Record<string, unknown>): Promise<unknown> } };
type RowsOf<Q extends Preparable> = Awaited<ReturnType<ReturnType<Q["prepare"]>["execute"]>>;

const never = { unsafe: () => Promise.reject(new Error("a prepared query runs inside a door")), options: {} };
const dialect = new PgDialect();
const drawingBoard: Queries = new PostgresJsDatabase(
  dialect,
  new PostgresJsSession(never as never, dialect, undefined, {}) as never,
  undefined,
);

/**
 * A query built once for the life of the process, for hot paths: building the SQL costs more than sending it.
 * In: a drizzle builder with `sql.placeholder(name)`s. Out: a function of a transaction and the values, giving the rows.
 */
export function prepared<Q extends Preparable>(build: (db: Queries) => Q) {
  let plan: ReturnType<Q["prepare"]> | undefined;
  return (tx: object, values: Record<string, unknown> = {}): Promise<RowsOf<Q>> => {
    plan ??= build(drawingBoard).prepare("built once") as ReturnType<Q["prepare"]>;
    // The plan is shared, the client is the transaction's own.
    const own = Object.assign(Object.create(plan), { client: clientUnder(tx) }) as ReturnType<Q["prepare"]>;
    return own.execute(values) as Promise<RowsOf<Q>>;
  };
}
