import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js";
import type { TransactionClient } from "../pool/transaction.ts";

const dialect = new PgDialect();

const verbs = [
  "select",
  "selectDistinct",
  "selectDistinctOn",
  "insert",
  "update",
  "delete",
  "execute",
  "with",
  "$with",
] as const;

/** What may be done inside a transaction. There is no nested transaction: one use-case, one transaction. */
export type Queries = Pick<PostgresJsDatabase, (typeof verbs)[number]>;

const client = Symbol("client");
const builder = Symbol("builder");
type Handle = { [client]: TransactionClient; [builder]?: PostgresJsDatabase };

/** Each verb makes the handle's query builder when it is first used: a transaction of prepared queries needs none. */
const lazily = Object.defineProperties(
  {},
  Object.fromEntries(verbs.map((verb) => [verb, { get: verbOf(verb), enumerable: false }])),
);

function verbOf(verb: (typeof verbs)[number]) {
  return function (this: Handle) {
    this[builder] ??= builderOver(this[client]);
    return this[builder][verb].bind(this[builder]);
  };
}

/** Drizzle's builder over a client of ours. */
export const builderOver = (over: TransactionClient): PostgresJsDatabase =>
  new PostgresJsDatabase(
    dialect,
    new PostgresJsSession(over as never, dialect, undefined, {}) as never,
    undefined,
  );

/** A drizzle handle that lives as long as its transaction. */
export function handleOver<Facts extends object>(
  over: TransactionClient,
  facts: Facts,
): Queries & Readonly<Facts> {
  const handle: Handle = Object.create(lazily);
  handle[client] = over;
  return Object.assign(handle as object as Queries, facts);
}

/** The client under a handle, for prepared queries. */
export function clientUnder(tx: object): TransactionClient {
  const under = (tx as Partial<Handle>)[client];
  if (!under) throw new TypeError("not a handle of a door");
  return under;
}
