import { eq } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { runTransaction } from "../pool/transaction.ts";
import type { Db } from "./database.ts";
import { handleOver, type Queries } from "./handle.ts";
import { asUuid, type TenantId } from "./tenant-id.ts";

/** A transaction inside one centre, through either of its doors. */
export type CentreTx = Queries & { readonly tenantId: TenantId };

/** A transaction of a centre's staff. */
export type TenantTx = CentreTx & { readonly door: "tenant" };

/** Begin and the tenant leave together; the id is a UUID and nothing else. */
export const openingFor = (tenantId: TenantId) => `begin; select app.set_tenant('${asUuid(tenantId)}')`;

/** The staff's door: one transaction in one centre. Errors: see `runTransaction`. */
export const withTenant = <T>(db: Db, tenantId: TenantId, run: (tx: TenantTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.tenant, openingFor(tenantId), (client) =>
    run(handleOver(client, { tenantId, door: "tenant" as const })),
  );

/** As `withTenant`, in one round trip: every query is started before `run` returns, none depends on another's answer. */
export const readTenant = <T>(db: Db, tenantId: TenantId, run: (tx: TenantTx) => Promise<T>): Promise<T> =>
  runTransaction(
    db.pools.tenant,
    openingFor(tenantId),
    (client) => run(handleOver(client, { tenantId, door: "tenant" as const })),
    { together: true },
  );

/** First term of every `where` on a tenant table. Row-level security says the same again below us. */
export const ofTenant = (tx: CentreTx, table: { tenantId: PgColumn }) => eq(table.tenantId, tx.tenantId);
