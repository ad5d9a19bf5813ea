import { fillPlaceholders } from "drizzle-orm";
import type { TransactionClient } from "../pool/transaction.ts";
import { builderOver, clientUnder, type Queries } from "./handle.ts";
import { rowMapper, type SelectedField } from "./row-mapper.ts";

type Values = Record<string, unknown>;
type Preparable = { prepare(name: string): { execute(values?: Values): Promise<unknown> } };
type RowsOf<Q extends Preparable> = Awaited<ReturnType<ReturnType<Q["prepare"]>["execute"]>>;

/** What drizzle keeps of a prepared query. */
type Plan = {
  queryString: string;
  params: unknown[];
  fields?: SelectedField[];
  execute(values: Values): Promise<unknown>;
};
type Sent = Promise<unknown> & { values(): Promise<unknown[][]> };

const never: TransactionClient = {
  unsafe: () => Promise.reject(new Error("a prepared query runs inside a door")),
  options: {},
};
const drawingBoard: Queries = builderOver(never);

/**
 * A query built once for the life of the process, for hot paths: building the SQL costs more than sending it.
 * In: a drizzle builder with `sql.placeholder(name)`s. Out: a function of a transaction and the values, giving the rows.
 */
export function prepared<Q extends Preparable>(build: (db: Queries) => Q) {
  let run: ((client: TransactionClient, values: Values) => Promise<unknown>) | undefined;
  return (tx: object, values: Values = {}): Promise<RowsOf<Q>> => {
    run ??= runnerOf(build(drawingBoard).prepare("built once") as unknown as Plan);
    return run(clientUnder(tx), values) as Promise<RowsOf<Q>>;
  };
}

function runnerOf(plan: Plan) {
  const { queryString, params, fields = [] } = plan;
  const rowOf = rowMapper(fields);
  // Drizzle reads rows of several levels, and what a write gives back. The plan is shared, the client is the transaction's own.
  if (!rowOf) {
    return (client: TransactionClient, values: Values) =>
      (Object.assign(Object.create(plan), { client }) as Plan).execute(values);
  }
  return (client: TransactionClient, values: Values) => {
    try {
      const sent = client.unsafe(queryString, fillPlaceholders(params, values)) as Sent;
      return sent.values().then((rows) => rows.map(rowOf));
    } catch (error) {
      return Promise.reject(error);
    }
  };
}
