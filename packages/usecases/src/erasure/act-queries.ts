import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { destructionActs, memberships, recipients, retentionDestructions } from "@prosvet/db/schema";
import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";

export const insertAct = (tx: CentreTx, act: Omit<typeof destructionActs.$inferInsert, "tenantId">) =>
  tx
    .insert(destructionActs)
    .values({ ...act, tenantId: tx.tenantId })
    .execute();

const actsWhere = (tx: TenantTx, condition: SQL | undefined) =>
  tx
    .select({ act: destructionActs, by: memberships.displayName })
    .from(destructionActs)
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, destructionActs.destroyedBy)))
    .where(and(ofTenant(tx, destructionActs), condition));

export type FoundAct = Awaited<ReturnType<typeof actsWhere>>[number];

/** An act by its id, with the name of who destroyed; null when there is none. */
export async function readActRow(tx: TenantTx, id: string): Promise<FoundAct | null> {
  const [found] = await actsWhere(tx, eq(destructionActs.id, id));
  return found ?? null;
}

/** The last act on a recipient, their own or one of terms; null when nothing of theirs was destroyed. */
export async function readActRowOf(tx: TenantTx, recipientId: string): Promise<FoundAct | null> {
  const ofTerms = tx
    .select({ id: sql`${retentionDestructions.actId}` })
    .from(retentionDestructions)
    .where(and(ofTenant(tx, retentionDestructions), eq(retentionDestructions.recipientId, recipientId)));
  const [found] = await actsWhere(
    tx,
    or(eq(destructionActs.recipientId, recipientId), inArray(destructionActs.id, ofTerms)),
  )
    .orderBy(desc(destructionActs.destroyedAt), desc(destructionActs.id))
    .limit(1);
  return found ?? null;
}

/** Acts, the last one first, before an id: ids are made in the order of time. */
export const selectActs = (tx: TenantTx, { before, limit }: { before: string | null; limit: number }) =>
  actsWhere(tx, before === null ? undefined : lt(destructionActs.id, before))
    .orderBy(desc(destructionActs.id))
    .limit(limit)
    .execute();

/** The codes of those of whom acts of terms are, by act. */
export async function readCodesOf(tx: TenantTx, actIds: string[]): Promise<Map<string, string[]>> {
  if (actIds.length === 0) return new Map();
  const rows = await tx
    .select({ actId: retentionDestructions.actId, code: recipients.code })
    .from(retentionDestructions)
    .innerJoin(
      recipients,
      and(ofTenant(tx, recipients), eq(recipients.id, retentionDestructions.recipientId)),
    )
    .where(and(ofTenant(tx, retentionDestructions), inArray(retentionDestructions.actId, actIds)))
    .orderBy(asc(recipients.code));
  const byAct = Map.groupBy(rows, ({ actId }) => actId ?? "");
  return new Map([...byAct].map(([id, found]) => [id, [...new Set(found.map(({ code }) => code))]]));
}
