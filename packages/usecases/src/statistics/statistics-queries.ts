import type { DepartmentTx, QueueTx, WorkerTx } from "@prosvet/db";
import { ofTenant } from "@prosvet/db";
import { departments, rollupRequests, serviceCounts, services, tenants } from "@prosvet/db/schema";
import { and, asc, eq, gte, inArray, lte, sql } from "drizzle-orm";

/** Requests for counts anew, of all centres, the oldest first. */
export const selectRequests = (tx: QueueTx, most: number) =>
  tx
    .select({ tenantId: rollupRequests.tenantId, id: rollupRequests.id, month: rollupRequests.month })
    .from(rollupRequests)
    .orderBy(asc(rollupRequests.requestedAt))
    .limit(most);

export const deleteRequests = (tx: WorkerTx, ids: string[]) =>
  tx.delete(rollupRequests).where(and(ofTenant(tx, rollupRequests), inArray(rollupRequests.id, ids)));

export async function sumServices(tx: WorkerTx, month: string): Promise<number> {
  const [row] = await tx
    .select({ services: sql<number>`coalesce(sum(${services.counted}), 0)::int` })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.month, month)));
  return row?.services ?? 0;
}

export async function readDepartmentOf(tx: WorkerTx): Promise<string> {
  const [row] = await tx
    .select({ id: tenants.departmentId })
    .from(tenants)
    .where(eq(tenants.id, tx.tenantId));
  if (!row) throw new Error("the tenant has no entry in the directory");
  return row.id;
}

type Count = { month: string; departmentId: string; services: number; computedAt: Date };

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

export const selectDepartment = (tx: DepartmentTx) =>
  tx.select({ name: departments.name }).from(departments).where(eq(departments.id, tx.departmentId));

export const selectCentresOf = (tx: DepartmentTx) =>
  tx
    .select({ id: tenants.id, slug: tenants.slug, name: tenants.name })
    .from(tenants)
    .where(eq(tenants.departmentId, tx.departmentId))
    .orderBy(sql`${tenants.name} collate "ru-x-icu"`);

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
