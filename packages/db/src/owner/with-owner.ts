import { handleOver, type Queries } from "../doors/handle.ts";
import type { TenantId } from "../doors/tenant-id.ts";
import { openingFor } from "../doors/with-tenant.ts";
import { createPool } from "../pool/pool.ts";
import { runTransaction } from "../pool/transaction.ts";

/** A transaction of the schema's owner: the directory, and with a tenant the rows of that one centre. */
export type OwnerTx = Queries & { readonly door: "owner" };

export type Owner = {
  /** Without a tenant only the directory and identities are reached: row-level security is forced on the owner too. */
  transact<T>(run: (tx: OwnerTx) => Promise<T>): Promise<T>;
  inTenant<T>(tenantId: TenantId, run: (tx: OwnerTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The operator's door, for setting up a deployment: never part of a running server. */
export function openOwner(url: string): Owner {
  const pool = createPool(url, { max: 2 });
  const handle = { door: "owner" as const };
  return {
    transact: (run) => runTransaction(pool, "begin", (client) => run(handleOver(client, handle))),
    inTenant: (tenantId, run) =>
      runTransaction(pool, openingFor(tenantId), (client) => run(handleOver(client, handle))),
    close: () => pool.close(),
  };
}
