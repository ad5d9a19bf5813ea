import type { DepartmentTx, QueueTx, WorkerTx } from "@prosvet/db";
import { ofTenant } from "@prosvet/db";
import { departments, rollupRequests, serviceCounts, services, tenants } from "@prosvet/db/schema";
import { and, eq, gte, isNull, lte, min, sql } from "drizzle-orm";

export type CentreMonth = { tenantId: string; month: string };

/** Months that are to be counted anew, of all centres, those that wait longest first. */
export const selectRequestedMonths = (tx: QueueTx, most: number): Promise<CentreMonth[]> =>
  tx
    .select({ tenantId: rollupRequests.tenantId, month: rollupRequests.month })
    .from(rollupRequests)
    .groupBy(rollupRequests.tenantId, rollupRequests.month)
    .orderBy(min(rollupRequests.requestedAt))
    .limit(most)
    .execute();

/** Takes the requests of a month that are committed by now. */
export const deleteRequests = (tx: WorkerTx, month: string) =>
  tx
    .delete(rollupRequests)
    .where(and(ofTenant(tx, rollupRequests), eq(rollupRequests.month, month)))
    .execute();

/** How many services the lines of a month are, all of them together; annulled ones are none. */
export async function sumServices(tx: WorkerTx, month: string): Promise<number> {
  const [row] = await tx
    .select({ services: sql<number>`coalesce(sum(${services.counted}), 0)::int` })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.month, month), isNull(services.annulledAt)));
  return row?.services ?? 0;
}

/** The department that the centre of this transaction belongs to now. */
export async function readDepartmentOf(tx: WorkerTx): Promise<string> {
  const [row] = await tx
    .select({ id: tenants.departmentId })
    .from(tenants)
    .where(eq(tenants.id, tx.tenantId));
  if (!row) throw new Error("the tenant has no entry in the directory");
  return row.id;
}

type Count = { month: string; departmentId: string; services: number; computedAt: Date };

/** Puts the count of a month in place of the former one. */
export const putCount = (tx: WorkerTx, count: Count) =>
  tx
    .insert(serviceCounts)
    .values({ ...count, tenantId: tx.tenantId })
    .onConflictDoUpdate({
      target: [serviceCounts.tenantId, serviceCounts.month],
      set: {
        services: sql`excluded.services`,
        departmentId: sql`excluded.department_id`,
        computedAt: sql`excluded.computed_at`,
      },
    });

/** The department of this transaction. */
export const selectDepartment = (tx: DepartmentTx) =>
  tx.select({ name: departments.name }).from(departments).where(eq(departments.id, tx.departmentId));

/** Its centres, by name. */
export const selectCentresOf = (tx: DepartmentTx) =>
  tx
    .select({ id: tenants.id, slug: tenants.slug, name: tenants.name })
    .from(tenants)
    .where(eq(tenants.departmentId, tx.departmentId))
    .orderBy(sql`${tenants.name} collate "ru-x-icu"`);

/** The counts of its centres, from a month to a month, both included. In: first days of months. */
export const selectCounts = (tx: DepartmentTx, from: string, to: string) =>
  tx
    .select({
      tenantId: serviceCounts.tenantId,
      month: serviceCounts.month,
      services: serviceCounts.services,
    })
    .from(serviceCounts)
    .where(
      and(
        eq(serviceCounts.departmentId, tx.departmentId),
        gte(serviceCounts.month, from),
        lte(serviceCounts.month, to),
      ),
    );
