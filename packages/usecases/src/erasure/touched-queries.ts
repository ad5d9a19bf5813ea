import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookings, consents, recipients, scans, services } from "@prosvet/db/schema";
import { and, asc, eq, inArray, or } from "drizzle-orm";

/** A recipient and those who were merged into them, held until the end of the transaction, in one order for everybody. */
export const lockGroup = (tx: CentreTx, id: string) =>
  tx
    .select({ id: recipients.id, code: recipients.code, erasedAt: recipients.erasedAt })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), or(eq(recipients.id, id), eq(recipients.mergedInto, id))))
    .orderBy(asc(recipients.id))
    .for("update")
    .execute();

/** What belongs to some recipients, by kind; `all` is every id that the audit may have lines about. */
export type Touched = { recipients: string[]; bookings: string[]; services: string[]; all: string[] };

/** Finds what belongs to some recipients. A booking or a line of somebody else that they came with is in `all` alone. */
export async function selectTouched(tx: CentreTx, ids: string[]): Promise<Touched> {
  const booked = await tx
    .select({ id: bookings.id, recipientId: bookings.recipientId })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        or(inArray(bookings.recipientId, ids), inArray(bookings.secondRecipientId, ids)),
      ),
    );
  const given = await tx
    .select({ id: services.id, recipientId: services.recipientId })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        or(inArray(services.recipientId, ids), inArray(services.secondRecipientId, ids)),
      ),
    );
  const agreed = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(ofTenant(tx, consents), inArray(consents.recipientId, ids)));
  const scanned = await tx
    .select({ id: scans.id })
    .from(scans)
    .where(and(ofTenant(tx, scans), inArray(scans.recipientId, ids)));
  const own = (rows: { id: string; recipientId: string | null }[]) =>
    rows.filter(({ recipientId }) => recipientId !== null && ids.includes(recipientId)).map(({ id }) => id);
  return {
    ...{ recipients: ids, bookings: own(booked), services: own(given) },
    all: [...ids, ...[...booked, ...given, ...agreed, ...scanned].map(({ id }) => id)],
  };
}
