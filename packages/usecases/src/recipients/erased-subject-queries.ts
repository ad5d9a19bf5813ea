import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, recipients, services } from "@prosvet/db/schema";
import { and, eq, inArray, isNotNull } from "drizzle-orm";

/** Which of some subjects of the audit are recipients who were erased, or bookings and lines of such. */
export async function selectErasedSubjects(tx: TenantTx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const erased = and(ofTenant(tx, recipients), isNotNull(recipients.erasedAt));
  const found = [
    ...(await tx
      .select({ id: recipients.id })
      .from(recipients)
      .where(and(erased, inArray(recipients.id, ids)))),
    ...(await tx
      .select({ id: bookings.id })
      .from(bookings)
      .innerJoin(recipients, and(erased, eq(recipients.id, bookings.recipientId)))
      .where(and(ofTenant(tx, bookings), inArray(bookings.id, ids)))),
    ...(await tx
      .select({ id: services.id })
      .from(services)
      .innerJoin(recipients, and(erased, eq(recipients.id, services.recipientId)))
      .where(and(ofTenant(tx, services), inArray(services.id, ids)))),
  ];
  return new Set(found.map(({ id }) => id));
}
