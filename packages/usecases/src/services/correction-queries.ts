import { ofTenant, type TenantTx } from "@prosvet/db";
import { memberships, serviceCorrections, services } from "@prosvet/db/schema";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";

export type Line = typeof services.$inferSelect;

/** A line that is not annulled, held until the end of the transaction, or null. */
export async function lockLine(tx: TenantTx, id: string): Promise<Line | null> {
  const [line] = await tx
    .select()
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.id, id), isNull(services.annulledAt)))
    .for("update");
  return line ?? null;
}

export type ChangedLine = Partial<Line>;

/** Puts the columns of a correction in place of the former ones and counts the version on. */
export const updateLine = (tx: TenantTx, id: string, changes: ChangedLine) =>
  tx
    .update(services)
    .set({ ...changes, version: sql`${services.version} + 1` })
    .where(and(ofTenant(tx, services), eq(services.id, id)))
    .execute();

export type Correction = Omit<typeof serviceCorrections.$inferInsert, "tenantId">;

/** Writes down what was corrected: the columns as they were, who did it and why. */
export const insertCorrection = (tx: TenantTx, correction: Correction) =>
  tx
    .insert(serviceCorrections)
    .values({ ...correction, tenantId: tx.tenantId })
    .execute();

/** The corrections of a line, the first one first, with the names of the staff. */
export const selectCorrections = (tx: TenantTx, serviceId: string) =>
  tx
    .select({
      id: serviceCorrections.id,
      version: serviceCorrections.version,
      action: serviceCorrections.action,
      correctedAt: serviceCorrections.correctedAt,
      correctedBy: memberships.displayName,
      reason: serviceCorrections.reason,
      afterClosing: serviceCorrections.afterClosing,
      was: serviceCorrections.was,
    })
    .from(serviceCorrections)
    .innerJoin(
      memberships,
      and(ofTenant(tx, memberships), eq(memberships.id, serviceCorrections.correctedBy)),
    )
    .where(and(ofTenant(tx, serviceCorrections), eq(serviceCorrections.serviceId, serviceId)))
    .orderBy(asc(serviceCorrections.version))
    .execute();

/** What stood in these lines before each of their corrections, the first one first. */
export const selectFormer = (tx: TenantTx, serviceIds: string[]) =>
  tx
    .select({
      serviceId: serviceCorrections.serviceId,
      version: serviceCorrections.version,
      was: serviceCorrections.was,
    })
    .from(serviceCorrections)
    .where(and(ofTenant(tx, serviceCorrections), inArray(serviceCorrections.serviceId, serviceIds)))
    .orderBy(asc(serviceCorrections.serviceId), asc(serviceCorrections.version))
    .execute();

/** Whose a line is, or null when there is none; an annulled one too. */
export async function readConsultantOfLine(tx: TenantTx, id: string): Promise<string | null> {
  const [line] = await tx
    .select({ consultantId: services.consultantId })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.id, id)));
  return line?.consultantId ?? null;
}

/** Whose service a line is and by which booking, or null when there is none; of an annulled one too. */
export async function readRecipientOfLine(tx: TenantTx, id: string) {
  const [line] = await tx
    .select({ recipientId: services.recipientId, bookingId: services.bookingId })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.id, id)));
  return line ?? null;
}
