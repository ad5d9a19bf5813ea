import { idList, isInList, ofTenant, planByValues, prepared, type TenantTx } from "@prosvet/db";
import { bookingEvents, bookings, consultants, memberships, recipients } from "@prosvet/db/schema";
import { and, desc, eq, isNotNull, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
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

const value = sql.placeholder;
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

/** Why another consultant was named, the last reason of a booking that has one (R37). */
const lastReasonFor = (bookingId: SQLWrapper) => sql<string | null>`(
  select ${bookingEvents.reason} from ${bookingEvents}
  where ${bookingEvents.tenantId} = ${value("tenantId")} and ${bookingEvents.bookingId} = ${bookingId}
    and ${bookingEvents.action} = 'assign' and ${bookingEvents.reason} is not null and ${bookingEvents.undoneAt} is null
  order by ${bookingEvents.at} desc, ${bookingEvents.id} desc limit 1)`;

/** Lines with what stands beside them, by their ids: one plan for any page, and built once. */
const linesById = prepared((db) => {
  const page = db.$with("page").as(
    db
      .select()
      .from(bookings)
      .where(and(eq(bookings.tenantId, value("tenantId")), isInList(bookings.id, "ids")))
      // Its own limit keeps the page apart from what is joined.
      .limit(value("limit")),
  );
  return db
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
      reassignmentReason: lastReasonFor(page.id),
      deadline: page.deadline,
      state: page.state,
      receivedBy: memberships.displayName,
    })
    .from(page)
    .innerJoin(
      recipients,
      and(eq(recipients.tenantId, value("tenantId")), eq(recipients.id, page.recipientId)),
    )
    .leftJoin(
      consultants,
      and(eq(consultants.tenantId, value("tenantId")), eq(consultants.id, page.consultantId)),
    )
    .leftJoin(wished, and(eq(wished.tenantId, value("tenantId")), eq(wished.id, page.wishedConsultantId)))
    .leftJoin(
      memberships,
      and(eq(memberships.tenantId, value("tenantId")), eq(memberships.id, page.createdBy)),
    )
    .orderBy(desc(page.journalNumber));
});

export type FoundBooking = Awaited<ReturnType<typeof linesById>>[number];

/** Lines of the journal of bookings by number, the newest first. The page is cut first, in an index alone, and joined then. */
export async function selectBookingRegister(tx: TenantTx, wanted: BookingSelection): Promise<FoundBooking[]> {
  const cut = await planByValues(tx, () =>
    tx
      .select({ id: bookings.id })
      .from(bookings)
      .where(and(ofTenant(tx, bookings), inBook(wanted)))
      .orderBy(desc(bookings.journalNumber))
      .limit(wanted.limit)
      .execute(),
  );
  if (cut.length === 0) return [];
  const ids = idList(cut.map(({ id }) => id));
  return linesById(tx, { tenantId: tx.tenantId, ids, limit: cut.length });
}
