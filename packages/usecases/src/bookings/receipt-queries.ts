import { type CentreTx, type PublicTx, prepared } from "@prosvet/db";
import { bookings, consultants, places } from "@prosvet/db/schema";
import { and, eq, isNull, ne, sql } from "drizzle-orm";

const value = sql.placeholder;

const receipt = {
  id: bookings.id,
  number: bookings.number,
  pinVersion: bookings.pinVersion,
  state: bookings.state,
  startsAt: bookings.startsAt,
  endsAt: bookings.endsAt,
  consultantId: bookings.consultantId,
  consultantName: sql<string | null>`${consultants.name}`,
  form: bookings.form,
  channel: bookings.channel,
  topic: bookings.topic,
  deadline: bookings.deadline,
  requestedAt: bookings.requestedAt,
  childcareChildren: bookings.childcareChildren,
  childcareAges: bookings.childcareAges,
  participants: bookings.participants,
  laterByWish: bookings.laterByWish,
  recordingAnnouncedAt: bookings.recordingAnnouncedAt,
  accessNeeds: bookings.accessNeeds,
  placeName: sql<string | null>`${places.name}`,
  placeAddress: sql<string | null>`${places.address}`,
  version: bookings.version,
  firstOfferedAt: bookings.firstOfferedAt,
  // Whether there is a contact that a notice may go to; the index itself says nothing of it.
  contactIndex: bookings.contactIndex,
};

const receiptBy = (column: typeof bookings.id | typeof bookings.number) =>
  prepared((db) =>
    db
      .select(receipt)
      .from(bookings)
      .leftJoin(
        consultants,
        and(eq(consultants.tenantId, value("tenantId")), eq(consultants.id, bookings.consultantId)),
      )
      .leftJoin(places, and(eq(places.tenantId, value("tenantId")), eq(places.id, bookings.placeId)))
      .where(
        and(
          eq(bookings.tenantId, value("tenantId")),
          eq(column, value("wanted")),
          // What only holds a time, or stands beside a booking, is nobody's booking.
          ne(bookings.state, "held"),
          isNull(bookings.jointWith),
        ),
      ),
  );

const receiptById = receiptBy(bookings.id);
const receiptByNumber = receiptBy(bookings.number);

export type ReceiptRow = Awaited<ReturnType<typeof receiptById>>[number];

/** What a parent may see of one booking, by its id. */
export async function readReceipt(tx: CentreTx, id: string): Promise<ReceiptRow | null> {
  const [row] = await receiptById(tx, { tenantId: tx.tenantId, wanted: id });
  return row ?? null;
}

/** The same by the number that the parent keeps. */
export async function readReceiptByNumber(tx: PublicTx, number: string): Promise<ReceiptRow | null> {
  const [row] = await receiptByNumber(tx, { tenantId: tx.tenantId, wanted: number });
  return row ?? null;
}

/** What is sealed for the recipient of a booking; their key is read once the booking is claimed. */
export async function readSealedForRecipient(tx: PublicTx, id: string) {
  const { recipientId, videoLinkSealed, visitAddressSealed } = bookings;
  const [row] = await tx
    .select({ recipientId, videoLinkSealed, visitAddressSealed })
    .from(bookings)
    .where(and(eq(bookings.tenantId, tx.tenantId), eq(bookings.id, id)))
    .execute();
  return row ?? null;
}
