import { runTransaction } from "../pool/transaction.ts";
import type { Db } from "./database.ts";
import { handleOver, type Queries } from "./handle.ts";

/** A transaction before a tenant is known: identities, sessions, memberships, the directory. */
export type AuthTx = Queries & { readonly door: "auth" };

/** The door of signing in. Errors: see `runTransaction`. */
export const withAuth = <T>(db: Db, run: (tx: AuthTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.auth, "begin", (client) => run(handleOver(client, { door: "auth" as const })));

/** As `withAuth`, in one round trip: every query is started before `run` returns. */
export const readAuth = <T>(db: Db, run: (tx: AuthTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.auth, "begin", (client) => run(handleOver(client, { door: "auth" as const })), {
    together: true,
  });
