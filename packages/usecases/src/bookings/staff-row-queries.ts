import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, consultants, places, recipients, services } from "@prosvet/db/schema";
import { type BookingState, openBookingStates } from "@prosvet/domain";
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const wishedConsultants = alias(consultants, "wished_consultants");
const companions = alias(bookings, "companions");
const besides = alias(bookings, "besides");
const secondConsultants = alias(consultants, "second_consultants");

const row = {
  id: bookings.id,
  number: bookings.number,
  state: bookings.state,
  startsAt: bookings.startsAt,
  endsAt: bookings.endsAt,
  consultantId: bookings.consultantId,
  consultantName: consultants.name,
  secondConsultantId: besides.consultantId,
  secondConsultantName: secondConsultants.name,
  placeName: places.name,
  hasVideoLink: sql<boolean>`${bookings.videoLinkSealed} is not null`,
  wishedConsultantId: bookings.wishedConsultantId,
  wishedConsultantName: wishedConsultants.name,
  recipientId: recipients.id,
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
  childcareAges: bookings.childcareAges,
  participants: bookings.participants,
  accessNeeds: bookings.accessNeeds,
  onBehalf: bookings.onBehalf,
  recordingAnnounced: sql<boolean>`${bookings.recordingAnnouncedAt} is not null`,
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
      wishedConsultants,
      and(ofTenant(tx, wishedConsultants), eq(wishedConsultants.id, bookings.wishedConsultantId)),
    )
    .leftJoin(
      besides,
      and(ofTenant(tx, besides), eq(besides.jointWith, bookings.id), isNotNull(besides.startsAt)),
    )
    .leftJoin(
      secondConsultants,
      and(ofTenant(tx, secondConsultants), eq(secondConsultants.id, besides.consultantId)),
    )
    .leftJoin(places, and(ofTenant(tx, places), eq(places.id, bookings.placeId)))
    .leftJoin(
      services,
      and(
        ofTenant(tx, services),
        eq(services.bookingId, bookings.id),
        ne(services.state, "failed_technical"),
        isNull(services.annulledAt),
      ),
    )
    // The row that takes a second consultant's time is no booking of its own.
    .where(and(ofTenant(tx, bookings), isNull(bookings.jointWith), condition));

export type StaffRow = Awaited<ReturnType<typeof rowsWhere>>[number];

/** Those where the centre has named them, alone or beside another; never by a wish: a wish opens nothing. */
function ofConsultant(tx: TenantTx, consultantId: string | null) {
  if (consultantId === null) return undefined;
  const beside = tx
    .select({ id: companions.jointWith })
    .from(companions)
    .where(
      and(
        ofTenant(tx, companions),
        eq(companions.consultantId, consultantId),
        isNotNull(companions.jointWith),
        isNotNull(companions.startsAt),
      ),
    );
  return or(eq(bookings.consultantId, consultantId), inArray(bookings.id, beside));
}

/** Bookings that start in a span, by time. */
export const selectBookingsBetween = (tx: TenantTx, from: Date, to: Date, consultantId: string | null) =>
  rowsWhere(tx, and(gte(bookings.startsAt, from), lt(bookings.startsAt, to), ofConsultant(tx, consultantId)))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .execute();

export type Alarming = {
  /** Bookings without a time call from the day whose `lastDay` is their last. */
  lastDay: string;
  today: string;
  timezone: string;
  consultantId: string | null;
};

/**
 * Open bookings that may call for help: the last day is past, near and there is no time, or the time is later than it.
 * The nearest last day comes first; which of them are alarms the rule decides.
 */
export const selectAlarming = (tx: TenantTx, { lastDay, today, timezone, consultantId }: Alarming) =>
  rowsWhere(
    tx,
    and(
      inArray(bookings.state, openBookingStates),
      or(
        lt(bookings.deadline, today),
        and(isNull(bookings.startsAt), lte(bookings.deadline, lastDay)),
        sql`(${bookings.startsAt} at time zone ${timezone})::date > ${bookings.deadline}`,
      ),
      ofConsultant(tx, consultantId),
    ),
  )
    .orderBy(asc(bookings.deadline), asc(bookings.id))
    .limit(500)
    .execute();

export type QueueFilter = {
  states: readonly BookingState[];
  withoutTime: boolean;
  consultantId: string | null;
};

/** The queue of a centre by deadline. */
export const selectQueue = (tx: TenantTx, { states, withoutTime, consultantId }: QueueFilter) =>
  rowsWhere(
    tx,
    and(
      inArray(bookings.state, states),
      withoutTime ? isNull(bookings.startsAt) : undefined,
      ofConsultant(tx, consultantId),
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
  const [found] = await rowsWhere(tx, and(eq(bookings.id, id), ofConsultant(tx, consultantId)));
  return found ?? null;
}

/** What is sealed of a booking with whose keys open it, or null when there is no such booking. */
export async function readSealed(tx: TenantTx, id: string) {
  const [found] = await tx
    .select({
      recipientId: recipients.id,
      secondRecipientId: bookings.secondRecipientId,
      question: bookings.questionSealed,
      referrer: bookings.referrerSealed,
      accessNote: bookings.accessNoteSealed,
      visitAddress: bookings.visitAddressSealed,
      videoLink: bookings.videoLinkSealed,
    })
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)));
  return found ?? null;
}
