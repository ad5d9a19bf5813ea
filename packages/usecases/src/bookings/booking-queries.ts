import { type CentreTx, ofTenant, prepared } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { openBookingStates } from "@prosvet/domain";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";

export type Changes = Partial<typeof bookings.$inferInsert>;
type Row = Required<
  Omit<
    typeof bookings.$inferInsert,
    | "tenantId"
    | "pinVersion"
    | "version"
    | "videoLinkSealed"
    | "journalYear"
    | "journalMonth"
    | "journalNumber"
  >
>;

/** What most bookings have nothing of. */
const plain = {
  recipientId: null,
  consultantId: null,
  startsAt: null,
  endsAt: null,
  secondRecipientId: null,
  participants: 1,
  wishedConsultantId: null,
  topic: null,
  typicalQuestion: null,
  questionSealed: null,
  placeId: null,
  roomId: null,
  seats: 1,
  seat: 1,
  groupKey: null,
  jointWith: null,
  heldUntil: null,
  holdReason: null,
  onBehalf: false,
  referrerSealed: null,
  recordingAnnouncedAt: null,
  accessNeeds: [] as string[],
  accessNoteSealed: null,
  visitAddressSealed: null,
  firstOfferedAt: null,
  laterByWish: false,
  childcareChildren: 0,
  childcareAges: [] as number[],
  contactIndex: null,
  createdBy: null,
} satisfies Partial<Row>;

export type NewBooking = Omit<Row, keyof typeof plain> & Partial<Pick<Row, keyof typeof plain>>;

const value = sql.placeholder;
/** A column's own encoder of moments takes no null. */
const momentOrNull = (name: string) => sql`${value(name)}`;

const insertion = prepared((db) =>
  db
    .insert(bookings)
    .values({
      tenantId: value("tenantId"),
      id: value("id"),
      number: value("number"),
      recipientId: value("recipientId"),
      consultantId: value("consultantId"),
      wishedConsultantId: value("wishedConsultantId"),
      form: value("form"),
      channel: value("channel"),
      source: value("source"),
      topic: value("topic"),
      typicalQuestion: value("typicalQuestion"),
      questionSealed: value("questionSealed"),
      startsAt: momentOrNull("startsAt"),
      endsAt: momentOrNull("endsAt"),
      state: value("state"),
      requestedAt: value("requestedAt"),
      deadline: value("deadline"),
      firstOfferedAt: momentOrNull("firstOfferedAt"),
      laterByWish: value("laterByWish"),
      childcareChildren: value("childcareChildren"),
      contactIndex: value("contactIndex"),
      createdBy: value("createdBy"),
      secondRecipientId: value("secondRecipientId"),
      participants: value("participants"),
      placeId: value("placeId"),
      roomId: value("roomId"),
      seats: value("seats"),
      seat: value("seat"),
      // Whose seats belong together, as text: PostgreSQL makes the key of it.
      groupKey: sql`md5(${value("groupKey")})::uuid`,
      jointWith: value("jointWith"),
      heldUntil: momentOrNull("heldUntil"),
      holdReason: value("holdReason"),
      onBehalf: value("onBehalf"),
      referrerSealed: value("referrerSealed"),
      recordingAnnouncedAt: momentOrNull("recordingAnnouncedAt"),
      accessNeeds: value("accessNeeds"),
      accessNoteSealed: value("accessNoteSealed"),
      visitAddressSealed: value("visitAddressSealed"),
      childcareAges: value("childcareAges"),
    })
    .onConflictDoNothing(),
);

/** False when somebody else has this consultant at this time: the database decides, and says so without an error. */
export async function insertBooking(tx: CentreTx, row: NewBooking): Promise<boolean> {
  const result = await insertion(tx, { ...plain, ...row, tenantId: tx.tenantId });
  return (result as unknown as { count: number }).count === 1;
}

const counted = (changes: Changes) => ({ ...changes, version: sql`${bookings.version} + 1` });

/**
 * Changes a booking and counts its version on. The row that takes a second consultant's time follows it from state to
 * state; into another time both go by `moveToSlot`.
 */
export const updateBooking = (tx: CentreTx, id: string, changes: Changes): Promise<unknown> =>
  Promise.all([
    tx
      .update(bookings)
      .set(counted(changes))
      .where(and(ofTenant(tx, bookings), eq(bookings.id, id)))
      .execute(),
    changes.state && followWith(tx, id, changes.state),
  ]);

/** A companion row that has lost its time stands beside nothing and follows no more. */
const followWith = (tx: CentreTx, id: string, state: string) =>
  tx
    .update(bookings)
    .set(counted({ state }))
    .where(and(ofTenant(tx, bookings), eq(bookings.jointWith, id), isNotNull(bookings.startsAt)))
    .execute();

/**
 * One after another for one contact: what is counted after it is true until the end of the transaction. Started at
 * once: a builder that is only awaited would leave after the count.
 */
export const lockContact = (tx: CentreTx, contactIndex: string) =>
  tx
    .execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} ${contactIndex}`}, 0))`)
    .execute();

/** How many open bookings a contact has, under any of its indexes (R39). */
export async function countOpenBookings(tx: CentreTx, contactIndexes: string[]): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        inArray(bookings.contactIndex, contactIndexes),
        inArray(bookings.state, openBookingStates),
      ),
    );
  return row?.count ?? 0;
}

/** Holds the booking still until the end of the transaction. False when there is none. */
export async function lockBooking(tx: CentreTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)))
    .for("update");
  return rows.length === 1;
}
