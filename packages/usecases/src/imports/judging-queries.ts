import { ofTenant, type WorkerTx } from "@prosvet/db";
import { closedPeriods, consultants, limitVersions, recipients, services } from "@prosvet/db/schema";
import { and, desc, eq, gte, inArray, isNull, lte, ne, or, sql } from "drizzle-orm";

/** Everybody who receives or has received. */
export const selectAllConsultants = (tx: WorkerTx) =>
  tx
    .select({ id: consultants.id, name: consultants.name })
    .from(consultants)
    .where(ofTenant(tx, consultants))
    .execute();

/** Every version of the limits, the one in force on the latest day first. */
export const selectAllLimits = (tx: WorkerTx) =>
  tx
    .select({
      id: limitVersions.id,
      effectiveFrom: limitVersions.effectiveFrom,
      limits: limitVersions.limits,
    })
    .from(limitVersions)
    .where(ofTenant(tx, limitVersions))
    .orderBy(desc(limitVersions.effectiveFrom), desc(limitVersions.createdAt), desc(limitVersions.id))
    .execute();

/** First days of the months of the journal that are closed. */
export async function readAllClosedMonths(tx: WorkerTx): Promise<Set<string>> {
  const rows = await tx
    .select({ month: closedPeriods.month })
    .from(closedPeriods)
    .where(and(ofTenant(tx, closedPeriods), eq(closedPeriods.register, "services")));
  return new Set(rows.map(({ month }) => month));
}

/** Recipients by their codes, as the one whom each was merged into; who was erased has none. */
export async function readRecipientsOfCodes(tx: WorkerTx, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .select({ code: recipients.code, id: sql<string>`coalesce(${recipients.mergedInto}, ${recipients.id})` })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), inArray(recipients.code, codes), isNull(recipients.erasedAt)));
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Lines that stand in the journal between two instants, without those of one import. */
export const selectLinesBetween = (tx: WorkerTx, importId: string, from: Date, to: Date) =>
  tx
    .select({
      startedAt: services.startedAt,
      consultantId: services.consultantId,
      form: services.form,
      topic: sql<string | null>`${services.topics}[1]`,
      code: recipients.code,
      anonymous: recipients.anonymous,
    })
    .from(services)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, services.recipientId)))
    .where(
      and(
        ofTenant(tx, services),
        gte(services.startedAt, from),
        lte(services.startedAt, to),
        isNull(services.annulledAt),
        or(isNull(services.importId), ne(services.importId, importId)),
      ),
    )
    .execute();
