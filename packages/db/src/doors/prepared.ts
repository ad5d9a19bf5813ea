import { fillPlaceholders } from "drizzle-orm";
import type { TransactionClient } from "../pool/transaction.ts";
import { builderOver, clientUnder, type Queries } from "./handle.ts";
import { rowMapper, type SelectedField } from "./row-mapper.ts";

type Preparable = { prepare(name: string): { execute(values?: Record<string, unknown>): Promise<unknown> } };
type RowsOf<Q extends Preparable> = Awaited<ReturnType<ReturnType<Q["prepare"]>["execute"]>>;

/** What drizzle keeps of a prepared query. */
type Plan = { queryString: string; params: unknown[]; fields?: SelectedField[] };
type Rows = Promise<unknown> & { values(): Promise<unknown[][]> };

const never: TransactionClient = {
  unsafe: () => Promise.reject(new Error("a prepared query runs inside a door")),
  options: {},
};
const drawingBoard: Queries = builderOver(never);

/**
 * A query built once for the life of the process, for hot paths: building the SQL and finding each column's type
 * cost more than sending it. In: a drizzle builder with `sql.placeholder(name)`s over columns of one level.
 * Out: a function of a transaction and the values, giving the rows.
 */
export function prepared<Q extends Preparable>(build: (db: Queries) => Q) {
  let run: ((client: TransactionClient, values: Record<string, unknown>) => Promise<unknown>) | undefined;
  return (tx: object, values: Record<string, unknown> = {}): Promise<RowsOf<Q>> => {
    run ??= runnerOf(build(drawingBoard).prepare("built once") as unknown as Plan);
    return run(clientUnder(tx), values) as Promise<RowsOf<Q>>;
  };
}

function runnerOf({ queryString, params, fields }: Plan) {
  const send = (client: TransactionClient, values: Record<string, unknown>) =>
    client.unsafe(queryString, fillPlaceholders(params, values)) as Rows;
  if (!fields) return async (client: TransactionClient, values: Record<string, unknown>) => send(client, values);
  const rowOf = rowMapper(fields);
  return async (client: TransactionClient, values: Record<string, unknown>) =>
    (await send(client, values).values()).map(rowOf);
}
