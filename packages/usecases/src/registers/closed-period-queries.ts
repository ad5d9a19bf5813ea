import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { closedPeriods, memberships } from "@prosvet/db/schema";
import type { RegisterKind } from "@prosvet/domain";
import { and, desc, eq, gte, inArray, lte } from "drizzle-orm";

/** Those of the months that are closed. In and out: first days of months. */
export async function readClosedMonths(
  tx: CentreTx,
  register: RegisterKind,
  months: string[],
): Promise<Set<string>> {
  const rows = await tx
    .select({ month: closedPeriods.month })
    .from(closedPeriods)
    .where(
      and(
        ofTenant(tx, closedPeriods),
        eq(closedPeriods.register, register),
        inArray(closedPeriods.month, months),
      ),
    );
  return new Set(rows.map(({ month }) => month));
}

export const insertClosedPeriod = (tx: TenantTx, row: Omit<typeof closedPeriods.$inferInsert, "tenantId">) =>
  tx
    .insert(closedPeriods)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** The closed months of a year with who closed them, the latest first. */
export const selectClosedPeriods = (tx: TenantTx, register: RegisterKind, year: number) =>
  tx
    .select({
      month: closedPeriods.month,
      closedAt: closedPeriods.closedAt,
      closedBy: memberships.displayName,
      orderNumber: closedPeriods.orderNumber,
    })
    .from(closedPeriods)
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, closedPeriods.closedBy)))
    .where(
      and(
        ofTenant(tx, closedPeriods),
        eq(closedPeriods.register, register),
        gte(closedPeriods.month, `${year}-01-01`),
        lte(closedPeriods.month, `${year}-12-01`),
      ),
    )
    .orderBy(desc(closedPeriods.month))
    .execute();
