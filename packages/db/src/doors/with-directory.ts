import { runTransaction } from "../pool/transaction.ts";
import type { Db } from "./database.ts";
import { handleOver, type Queries } from "./handle.ts";

/** A transaction over the published directory of centres and the abuse counters: no centre is chosen yet. */
export type DirectoryTx = Queries & { readonly door: "directory" };

/** The parents' role before a centre is chosen: tables of centres refuse it. Errors: see `runTransaction`. */
export const withDirectory = <T>(db: Db, run: (tx: DirectoryTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.public, "begin", (client) =>
    run(handleOver(client, { door: "directory" as const })),
  );
