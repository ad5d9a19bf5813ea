import { ofTenant, type TenantTx } from "@prosvet/db";
import { services } from "@prosvet/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";

type Annulment = { annulledAt: Date; annulledBy: string; annulReason: string };

const counting = (tx: TenantTx, id: string) =>
  tx
    .select({
      bookingId: services.bookingId,
      consultantId: services.consultantId,
      month: services.month,
      year: services.year,
      version: services.version,
      recordedAt: services.recordedAt,
      recordedBy: services.recordedBy,
    })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.id, id), isNull(services.annulledAt)));

/** A line that is not annulled, or null. */
export async function readCountingLine(tx: TenantTx, id: string) {
  const [line] = await counting(tx, id);
  return line ?? null;
}

/** The same, held until the end of the transaction. */
export async function lockCountingLine(tx: TenantTx, id: string) {
  const [line] = await counting(tx, id).for("update");
  return line ?? null;
}

/** Strikes a line through; it keeps its number. */
export const strikeLine = (tx: TenantTx, id: string, annulment: Annulment) =>
  tx
    .update(services)
    .set({ ...annulment, version: sql`${services.version} + 1` })
    .where(and(ofTenant(tx, services), eq(services.id, id)))
    .execute();
