import type { TenantId } from "@prosvet/db";
import type { OwnerTx } from "@prosvet/db/owner";
import { recipientIdentities, recipientKeys, services } from "@prosvet/db/schema";
import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";

/** People who have a name and no index of it, after an id, with their keys; the first `most` of them. */
export const selectUnindexed = (tx: OwnerTx, tenantId: TenantId, after: string, most: number) =>
  tx
    .select({ recipientId: recipientIdentities.recipientId, wrappedKey: recipientKeys.wrappedKey })
    .from(recipientIdentities)
    .innerJoin(
      recipientKeys,
      and(
        eq(recipientKeys.tenantId, tenantId),
        eq(recipientKeys.recipientId, recipientIdentities.recipientId),
      ),
    )
    .where(
      and(
        eq(recipientIdentities.tenantId, tenantId),
        isNotNull(recipientIdentities.nameSealed),
        isNull(recipientIdentities.nameIndex),
        gt(recipientIdentities.recipientId, after),
      ),
    )
    .orderBy(asc(recipientIdentities.recipientId))
    .limit(most);

/** Lines whose words of refusal lie in clear, held; the first `most` of them. */
export const lockClearRefusals = (tx: OwnerTx, tenantId: TenantId, most: number) =>
  tx
    .select({ id: services.id, recipientId: services.recipientId, text: services.refusalText })
    .from(services)
    .where(and(eq(services.tenantId, tenantId), isNotNull(services.refusalText)))
    .orderBy(asc(services.id))
    .limit(most)
    .for("update");

export const updateRefusal = (
  tx: OwnerTx,
  tenantId: TenantId,
  id: string,
  refusalTextSealed: string | null,
) =>
  tx
    .update(services)
    .set({ refusalText: null, refusalTextSealed })
    .where(and(eq(services.tenantId, tenantId), eq(services.id, id)));

/** The key of a recipient as it is wrapped, and whose key wraps it when they were merged; undefined when it is gone. */
export async function readWrapped(tx: OwnerTx, tenantId: TenantId, recipientId: string) {
  const [row] = await tx
    .select({ wrappedKey: recipientKeys.wrappedKey, keptId: recipientKeys.keptRecipientId })
    .from(recipientKeys)
    .where(and(eq(recipientKeys.tenantId, tenantId), eq(recipientKeys.recipientId, recipientId)));
  return row;
}
