import { ofTenant, type TenantTx } from "@prosvet/db";
import { memberships, scans } from "@prosvet/db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";

export const insertScan = (tx: TenantTx, row: Omit<typeof scans.$inferInsert, "tenantId">) =>
  tx
    .insert(scans)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

const selectRows = (tx: TenantTx) =>
  tx
    .select({
      id: scans.id,
      consentId: scans.consentId,
      kind: scans.kind,
      type: scans.type,
      size: scans.size,
      verdict: scans.verdict,
      uploadedAt: scans.uploadedAt,
      uploadedBy: memberships.displayName,
    })
    .from(scans)
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, scans.uploadedBy)));

export type FoundScan = Awaited<ReturnType<typeof selectRows>>[number];

/** The scans of some consents, the oldest first. */
export const selectScansOf = async (tx: TenantTx, consentIds: string[]): Promise<FoundScan[]> =>
  consentIds.length === 0
    ? []
    : selectRows(tx)
        .where(and(ofTenant(tx, scans), inArray(scans.consentId, consentIds)))
        .orderBy(asc(scans.uploadedAt), asc(scans.id));

/** Where a scan lies and whose it is, or null. */
export async function readStoredScan(tx: TenantTx, id: string) {
  const [found] = await tx
    .select({ recipientId: scans.recipientId, type: scans.type, storedName: scans.storedName })
    .from(scans)
    .where(and(ofTenant(tx, scans), eq(scans.id, id)));
  return found ?? null;
}
