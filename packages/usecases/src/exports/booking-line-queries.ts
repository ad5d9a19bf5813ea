import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookingEvents, bookings, consultants, memberships, recipients } from "@prosvet/db/schema";
import { and, asc, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { LinesAfter } from "./service-line-queries.ts";

/** Which lines of the journal of bookings; `month` is its first day. */
export type BookingLinesWanted = {
  year: number;
  month: string | null;
  consultantId: string | null;
  source: string | null;
  state: string | null;
};

const wished = alias(consultants, "wished");

const inBook = (wanted: BookingLinesWanted): SQL | undefined =>
  and(
    isNotNull(bookings.journalNumber),
    eq(bookings.journalYear, wanted.year),
    wanted.month === null ? undefined : eq(bookings.journalMonth, wanted.month),
    wanted.consultantId === null ? undefined : eq(bookings.consultantId, wanted.consultantId),
    wanted.source === null ? undefined : eq(bookings.source, wanted.source),
    wanted.state === null ? undefined : eq(bookings.state, wanted.state),
  );

/** Lines of the journal of bookings by number, the first one first, after a number. */
export const selectBookingLines = (tx: CentreTx, wanted: BookingLinesWanted, { after, limit }: LinesAfter) =>
  tx
    .select({
      id: bookings.id,
      ordinal: bookings.journalNumber,
      number: bookings.number,
      requestedAt: bookings.requestedAt,
      source: bookings.source,
      recipientId: bookings.recipientId,
      recipientCode: recipients.code,
      anonymous: recipients.anonymous,
      category: recipients.category,
      childAgeYears: recipients.childAgeYears,
      topic: bookings.topic,
      typicalQuestion: bookings.typicalQuestion,
      form: bookings.form,
      channel: bookings.channel,
      wishedConsultant: wished.name,
      childcareChildren: bookings.childcareChildren,
      recordingAnnounced: sql<boolean>`${bookings.recordingAnnouncedAt} is not null`,
      startsAt: bookings.startsAt,
      consultant: consultants.name,
      deadline: bookings.deadline,
      state: bookings.state,
      receivedBy: memberships.displayName,
    })
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, bookings.consultantId)))
    .leftJoin(wished, and(ofTenant(tx, wished), eq(wished.id, bookings.wishedConsultantId)))
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, bookings.createdBy)))
    .where(and(ofTenant(tx, bookings), inBook(wanted), gt(bookings.journalNumber, after)))
    .orderBy(asc(bookings.journalNumber))
    .limit(limit)
    .execute();

export type FoundBookingLine = Awaited<ReturnType<typeof selectBookingLines>>[number];

export async function countBookingLines(tx: CentreTx, wanted: BookingLinesWanted): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), inBook(wanted)));
  return row?.count ?? 0;
}

/** Why another consultant was named, the last reason of each booking that has one (R37). */
export async function readReasonsOf(tx: CentreTx, ids: string[]): Promise<Map<string, string>> {
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
