import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js";
import type { TransactionClient } from "../pool/transaction.ts";

const dialect = new PgDialect();

type Verbs =
  | "select"
  | "selectDistinct"
  | "selectDistinctOn"
  | "insert"
  | "update"
  | "delete"
  | "execute"
  | "with"
  | "$with";

/** What may be done inside a transaction. There is no nested transaction: one use-case, one transaction. */
export type Queries = Pick<PostgresJsDatabase, Verbs>;

const clients = new WeakMap<object, TransactionClient>();

/** A drizzle handle that lives as long as its transaction. */
export function handleOver<Facts extends object>(
  client: TransactionClient,
  facts: Facts,
): Queries & Readonly<Facts> {
  const session = new PostgresJsSession(client as never, dialect, undefined, {});
  const handle = Object.assign(new PostgresJsDatabase(dialect, session as never, undefined), facts);
  clients.set(handle, client);
  return handle;
}

/** The client under a handle, for prepared queries. */
export function clientUnder(tx: object): TransactionClient {
  const client = clients.get(tx);
  if (!client) throw new TypeError("not a handle of a door");
  return client;
}
