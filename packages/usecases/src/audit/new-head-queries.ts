import type { TenantId } from "@prosvet/db";
import type { OwnerTx } from "@prosvet/db/owner";
import { auditEntries, auditHeads, tenants } from "@prosvet/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import { hashedColumns } from "./chain-queries.ts";

/** Centres that have no chain yet. */
export const selectTenantsWithoutHead = (tx: OwnerTx) =>
  tx
    .select({ id: tenants.id })
    .from(tenants)
    .leftJoin(auditHeads, eq(auditHeads.tenantId, tenants.id))
    .where(isNull(auditHeads.tenantId));

/** Lines of the audit from before the chain, the oldest first. */
export const selectEntriesBeforeChain = (tx: OwnerTx, tenantId: TenantId) =>
  tx
    .select(hashedColumns)
    .from(auditEntries)
    .where(and(eq(auditEntries.tenantId, tenantId), isNull(auditEntries.seq)))
    .orderBy(asc(auditEntries.id));

/** The beginning of a chain; one that is there stays. */
export const insertHead = (tx: OwnerTx, tenantId: TenantId, hash: string, wrappedKey: string) =>
  tx.insert(auditHeads).values({ tenantId, seq: 0, hash, firstHash: hash, wrappedKey }).onConflictDoNothing();
