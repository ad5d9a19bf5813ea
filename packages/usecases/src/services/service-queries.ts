import { ofTenant, type TenantTx } from "@prosvet/db";
import { rollupRequests, services } from "@prosvet/db/schema";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";

type New<Row> = Omit<Row, "tenantId">;

/** Adds a line. A second repeat of one failed service breaks the unique key named `repeatKey`. */
export const insertService = (tx: TenantTx, row: New<typeof services.$inferInsert>) =>
  tx
    .insert(services)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** The unique key of one repeat for one failed service (R50). */
export const repeatKey = "services_retry_key";

/** Asks for the counts of a month anew. Append-only: a mark that is shared would lose the change of a slow writer. */
export const insertRollupRequest = (tx: TenantTx, row: New<typeof rollupRequests.$inferInsert>) =>
  tx
    .insert(rollupRequests)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** Wakes the worker when this transaction commits. A statement of its own, with nothing in it. */
export const wakeRollups = (tx: TenantTx) => tx.execute(sql`select pg_notify('prosvet_rollups', '')`);

/** A service that failed technically; of one consultant's lines only, unless `consultantId` is null. */
export async function readFailedService(tx: TenantTx, id: string, consultantId: string | null) {
  const own = consultantId === null ? undefined : eq(services.consultantId, consultantId);
  const [found] = await failedWhere(tx, and(eq(services.id, id), own));
  return found ?? null;
}

/** A failed service of a booking: the one named, or the last one. */
export async function readFailedServiceOfBooking(tx: TenantTx, bookingId: string, id: string | null) {
  const named = id === null ? undefined : eq(services.id, id);
  const [found] = await failedWhere(tx, and(eq(services.bookingId, bookingId), named))
    .orderBy(desc(services.recordedAt), desc(services.id))
    .limit(1);
  return found ?? null;
}

const failedWhere = (tx: TenantTx, condition: SQL | undefined) =>
  tx
    .select({
      id: services.id,
      recipientId: services.recipientId,
      secondRecipientId: services.secondRecipientId,
      counted: services.counted,
    })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        eq(services.state, "failed_technical"),
        isNull(services.annulledAt),
        condition,
      ),
    );

/** Whether a line of the journal repeats this service. */
export async function isRepeated(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: services.id })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.retryOf, id), isNull(services.annulledAt)))
    .limit(1);
  return rows.length > 0;
}

/** For how many services a line counts; an annulled one for none. */
export async function readCountedOf(tx: TenantTx, id: string): Promise<number> {
  const [line] = await tx
    .select({ counted: services.counted })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.id, id), isNull(services.annulledAt)));
  return line?.counted ?? 0;
}
