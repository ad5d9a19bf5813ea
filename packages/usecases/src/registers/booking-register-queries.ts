import { ofTenant, planByValues, type TenantTx } from "@prosvet/db";
import { bookingEvents, bookings, consultants, memberships, recipients } from "@prosvet/db/schema";
import { and, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

export type BookingSelection = {
  year: number;
  /** First day of a month. */
  month: string | null;
  consultantId: string | null;
  source: string | null;
  state: string | null;
  before: number | null;
  limit: number;
};

const wished = alias(consultants, "wished");

const inBook = (wanted: BookingSelection): SQL | undefined =>
  and(
    isNotNull(bookings.journalNumber),
    eq(bookings.journalYear, wanted.year),
    wanted.month === null ? undefined : eq(bookings.journalMonth, wanted.month),
    wanted.consultantId === null ? undefined : eq(bookings.consultantId, wanted.consultantId),
    wanted.source === null ? undefined : eq(bookings.source, wanted.source),
    wanted.state === null ? undefined : eq(bookings.state, wanted.state),
    wanted.before === null ? undefined : lt(bookings.journalNumber, wanted.before),
  );

/** Lines of the journal of bookings by number, the newest first. The page is cut first, in an index alone, and joined then. */
export async function selectBookingRegister(tx: TenantTx, wanted: BookingSelection) {
  await planByValues(tx);
  const cut = tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), inBook(wanted)))
    .orderBy(desc(bookings.journalNumber))
    .limit(wanted.limit);
  const page = tx.$with("page").as(
    tx
      .select()
      .from(bookings)
      .where(and(ofTenant(tx, bookings), inArray(bookings.id, cut)))
      // Its own limit keeps the page apart from what is joined.
      .limit(wanted.limit),
  );
  return tx
    .with(page)
    .select({
      id: page.id,
      year: page.journalYear,
      ordinal: page.journalNumber,
      number: page.number,
      requestedAt: page.requestedAt,
      source: page.source,
      recipientCode: recipients.code,
      erased: sql<boolean>`${recipients.erasedAt} is not null`,
      anonymous: recipients.anonymous,
      category: recipients.category,
      childAgeYears: recipients.childAgeYears,
      topic: page.topic,
      typicalQuestion: page.typicalQuestion,
      form: page.form,
      channel: page.channel,
      wishedConsultantId: page.wishedConsultantId,
      wishedConsultantName: wished.name,
      childcareChildren: page.childcareChildren,
      recordingAnnounced: sql<boolean>`${page.recordingAnnouncedAt} is not null`,
      startsAt: page.startsAt,
      consultantId: page.consultantId,
      consultantName: consultants.name,
      deadline: page.deadline,
      state: page.state,
      receivedBy: memberships.displayName,
    })
    .from(page)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, page.recipientId)))
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, page.consultantId)))
    .leftJoin(wished, and(ofTenant(tx, wished), eq(wished.id, page.wishedConsultantId)))
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, page.createdBy)))
    .orderBy(desc(page.journalNumber))
    .execute();
}

export type FoundBooking = Awaited<ReturnType<typeof selectBookingRegister>>[number];

/** Why another consultant was named, the last reason of each booking that has one (R37). */
export async function readReassignmentReasons(tx: TenantTx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ bookingId: bookingEvents.bookingId, reason: bookingEvents.reason })
    .from(bookingEvents)
    .where(
      and(
        ofTenant(tx, bookingEvents),
        inArray(bookingEvents.bookingId, ids),
        eq(bookingEvents.action, "assign"),
        isNotNull(bookingEvents.reason),
        isNull(bookingEvents.undoneAt),
      ),
    )
    .orderBy(bookingEvents.at, bookingEvents.id);
  return new Map(rows.map(({ bookingId, reason }) => [bookingId, reason ?? ""]));
}
