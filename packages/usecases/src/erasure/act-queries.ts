import { ofTenant, type TenantTx } from "@prosvet/db";
import { destructionActs, memberships } from "@prosvet/db/schema";
import { and, eq, type SQL } from "drizzle-orm";

export const insertAct = (tx: TenantTx, act: Omit<typeof destructionActs.$inferInsert, "tenantId">) =>
  tx
    .insert(destructionActs)
    .values({ ...act, tenantId: tx.tenantId })
    .execute();

async function readAct(tx: TenantTx, condition: SQL) {
  const [found] = await tx
    .select({ act: destructionActs, by: memberships.displayName })
    .from(destructionActs)
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, destructionActs.destroyedBy)))
    .where(and(ofTenant(tx, destructionActs), condition));
  return found ?? null;
}

/** An act by its id, with the name of who destroyed; null when there is none. */
export const readActRow = (tx: TenantTx, id: string) => readAct(tx, eq(destructionActs.id, id));

/** The act on a recipient; null when nothing of theirs was destroyed. */
export const readActRowOf = (tx: TenantTx, recipientId: string) =>
  readAct(tx, eq(destructionActs.recipientId, recipientId));
