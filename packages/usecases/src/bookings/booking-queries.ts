import { type CentreTx, ofTenant, type PublicTx, type TenantTx } from "@prosvet/db";
import { bookingEvents, bookings, consultants, memberships, recipients, services } from "@prosvet/db/schema";
import { and, asc, eq, gte, inArray, isNull, lt, ne, type SQL, sql } from "drizzle-orm";

type New<Row> = Omit<Row, "tenantId">;
type Changes = Partial<typeof bookings.$inferInsert>;

/** False when somebody else has this consultant at this time: the database decides, and says so without an error. */
export async function insertBooking(tx: CentreTx, row: New<typeof bookings.$inferInsert>): Promise<boolean> {
  const result = await tx
    .insert(bookings)
    .values({ ...row, tenantId: tx.tenantId })
    .onConflictDoNothing();
  return result.count === 1;
}

export const insertBookingEvent = (tx: CentreTx, row: New<typeof bookingEvents.$inferInsert>) =>
  tx
    .insert(bookingEvents)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export const updateBooking = (tx: CentreTx, id: string, changes: Changes) =>
  tx
    .update(bookings)
    .set({ ...changes, version: sql`${bookings.version} + 1` })
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)))
    .execute();

/**
 * One after another for one contact: what is counted after it is true until the end of the transaction. Started at
 * once: a builder that is only awaited would leave after the count.
 */
export const lockContact = (tx: CentreTx, contactIndex: string) =>
  tx
    .execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} ${contactIndex}`}, 0))`)
    .execute();

export async function countOpenBookings(tx: CentreTx, contactIndex: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.contactIndex, contactIndex),
        inArray(bookings.state, ["held", "requested", "confirmed"]),
      ),
    );
  return row?.count ?? 0;
}

const receipt = {
  id: bookings.id,
  number: bookings.number,
  pinVersion: bookings.pinVersion,
  state: bookings.state,
  startsAt: bookings.startsAt,
  endsAt: bookings.endsAt,
  consultantId: bookings.consultantId,
  consultantName: consultants.name,
  form: bookings.form,
  channel: bookings.channel,
  topic: bookings.topic,
  deadline: bookings.deadline,
  requestedAt: bookings.requestedAt,
  childcareChildren: bookings.childcareChildren,
};

const receiptsWhere = (tx: CentreTx, condition: SQL) =>
  tx
    .select(receipt)
    .from(bookings)
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, bookings.consultantId)))
    .where(and(ofTenant(tx, bookings), condition));

export type ReceiptRow = Awaited<ReturnType<typeof receiptsWhere>>[number];

/** What a parent may see of one booking, by its id. */
export async function readReceipt(tx: CentreTx, id: string): Promise<ReceiptRow | null> {
  const [row] = await receiptsWhere(tx, eq(bookings.id, id));
  return row ?? null;
}

/** The same by the number that the parent keeps. */
export async function readReceiptByNumber(tx: PublicTx, number: string): Promise<ReceiptRow | null> {
  const [row] = await receiptsWhere(tx, eq(bookings.number, number));
  return row ?? null;
}

const row = {
  id: bookings.id,
  number: bookings.number,
  state: bookings.state,
  startsAt: bookings.startsAt,
  endsAt: bookings.endsAt,
  consultantId: bookings.consultantId,
  consultantName: consultants.name,
  recipientId: bookings.recipientId,
  recipientCode: recipients.code,
  anonymous: recipients.anonymous,
  form: bookings.form,
  channel: bookings.channel,
  source: bookings.source,
  topic: bookings.topic,
  typicalQuestion: bookings.typicalQuestion,
  hasQuestion: sql<boolean>`${bookings.questionSealed} is not null`,
  requestedAt: bookings.requestedAt,
  deadline: bookings.deadline,
  firstOfferedAt: bookings.firstOfferedAt,
  laterByWish: bookings.laterByWish,
  childcareChildren: bookings.childcareChildren,
  version: bookings.version,
  serviceId: services.id,
  givenAt: services.startedAt,
};

const rowsWhere = (tx: TenantTx, condition: SQL | undefined) =>
  tx
    .select(row)
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, bookings.consultantId)))
    .leftJoin(
      services,
      and(
        ofTenant(tx, services),
        eq(services.bookingId, bookings.id),
        ne(services.state, "failed_technical"),
      ),
    )
    .where(and(ofTenant(tx, bookings), condition));

export type StaffRow = Awaited<ReturnType<typeof rowsWhere>>[number];

const ofConsultant = (consultantId: string | null) =>
  consultantId === null ? undefined : eq(bookings.consultantId, consultantId);

/** Bookings that start in a span, by time. */
export const selectBookingsBetween = (tx: TenantTx, from: Date, to: Date, consultantId: string | null) =>
  rowsWhere(tx, and(gte(bookings.startsAt, from), lt(bookings.startsAt, to), ofConsultant(consultantId)))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .execute();

/** Open bookings whose last day is past, the longest waiting first. */
export const selectOverdue = (tx: TenantTx, today: string, consultantId: string | null) =>
  rowsWhere(
    tx,
    and(
      inArray(bookings.state, ["requested", "confirmed", "overdue"]),
      lt(bookings.deadline, today),
      ofConsultant(consultantId),
    ),
  )
    .orderBy(asc(bookings.deadline), asc(bookings.id))
    .limit(200)
    .execute();

export type QueueFilter = { states: string[]; withoutTime: boolean; consultantId: string | null };

/** The queue of a centre by deadline. */
export const selectQueue = (tx: TenantTx, { states, withoutTime, consultantId }: QueueFilter) =>
  rowsWhere(
    tx,
    and(
      inArray(bookings.state, states),
      withoutTime ? isNull(bookings.startsAt) : undefined,
      ofConsultant(consultantId),
    ),
  )
    .orderBy(asc(bookings.deadline), asc(bookings.requestedAt), asc(bookings.id))
    .limit(500)
    .execute();

/** One booking, or null; a consultant's own only when `consultantId` is given. */
export async function readStaffRow(
  tx: TenantTx,
  id: string,
  consultantId: string | null,
): Promise<StaffRow | null> {
  const [found] = await rowsWhere(tx, and(eq(bookings.id, id), ofConsultant(consultantId)));
  return found ?? null;
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

export const selectEvents = (tx: TenantTx, bookingId: string) =>
  tx
    .select({
      action: bookingEvents.action,
      at: bookingEvents.at,
      actor: bookingEvents.actor,
      name: memberships.displayName,
      reason: bookingEvents.reason,
    })
    .from(bookingEvents)
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, bookingEvents.membershipId)))
    .where(and(ofTenant(tx, bookingEvents), eq(bookingEvents.bookingId, bookingId)))
    .orderBy(asc(bookingEvents.at), asc(bookingEvents.id));

export async function readSealedQuestion(tx: TenantTx, id: string) {
  const [found] = await tx
    .select({ recipientId: bookings.recipientId, questionSealed: bookings.questionSealed })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)));
  return found ?? null;
}
