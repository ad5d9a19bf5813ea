import { ofTenant, planByValues, type TenantTx } from "@prosvet/db";
import {
  bookings,
  consultants,
  materialLetters,
  places,
  ratings,
  recipients,
  services,
} from "@prosvet/db/schema";
import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { type JournalSelection, widthOf } from "./journal-selection.ts";
import { inJournal, topicByPlace, withTopic } from "./selection-queries.ts";

/**
 * Lines of the journal with what stands beside them. The page is cut first, as ids out of an index that knows what is
 * filtered by, so that no line is opened that is not shown; it is read and joined then: a plan that is kept for any page
 * would else join the whole year before it sorts. Of several conditions, none of which meets a line of another, each is
 * cut by itself and they are cut together.
 */
function linesWhere(tx: TenantTx, conditions: (SQL | undefined)[], limit: number) {
  const [first, second, third] = conditions.map((condition) =>
    tx
      .select({ id: services.id, number: services.number })
      .from(services)
      .where(and(ofTenant(tx, services), condition))
      .orderBy(desc(services.number))
      .limit(limit),
  );
  if (!first) throw new TypeError("lines are read by at least one condition");
  const together = second && third && unionAll(first, second, third);
  const cut = (together?.orderBy(desc(services.number)).limit(limit) ?? first).as("cut");
  const onPage = inArray(services.id, tx.select({ id: cut.id }).from(cut));
  const page = tx.$with("page").as(
    tx
      .select()
      .from(services)
      .where(and(ofTenant(tx, services), onPage))
      // Its own limit keeps the page apart: joined together, it would be looked for from the consultants' side.
      .limit(limit),
  );
  return tx
    .with(page)
    .select({
      id: page.id,
      year: page.year,
      number: page.number,
      startedAt: page.startedAt,
      durationMinutes: page.durationMinutes,
      recipientCode: recipients.code,
      anonymous: recipients.anonymous,
      erased: sql<boolean>`${recipients.erasedAt} is not null`,
      category: page.category,
      childAgeYears: page.childAgeYears,
      participants: page.participants,
      consultantId: page.consultantId,
      consultantName: consultants.name,
      kind: page.kind,
      content: page.content,
      form: page.form,
      channel: page.channel,
      topics: page.topics,
      outcome: page.outcome,
      refusalReason: page.refusalReason,
      referredTo: page.referredTo,
      state: page.state,
      printedSheets: page.printedSheets,
      childPresent: page.childPresent,
      childcareGiven: page.childcareGiven,
      childCategories: page.childCategories,
      place: places.name,
      materialIds: page.materialIds,
      hasLetters: sql<boolean>`exists (select 1 from ${materialLetters} where ${materialLetters.tenantId} = ${tx.tenantId} and ${materialLetters.serviceId} = ${page.id})`,
      recordedByCentre: page.recordedByCentre,
      recordingAnnouncedAt: page.recordingAnnouncedAt,
      copiedToRecipientMedia: page.copiedToRecipientMedia,
      counted: page.counted,
      bookingNumber: bookings.number,
      bookedAt: bookings.requestedAt,
      bookingSource: bookings.source,
      retryOf: page.retryOf,
      recordedAt: page.recordedAt,
      bookingId: page.bookingId,
      annulledAt: page.annulledAt,
      version: page.version,
      correctedAt: page.correctedAt,
      afterClosingReason: page.afterClosingReason,
      mark: ratings.mark,
      ratingChannel: ratings.channel,
      ratedAt: ratings.ratedAt,
    })
    .from(page)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, page.recipientId)))
    .innerJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, page.consultantId)))
    .leftJoin(places, and(ofTenant(tx, places), eq(places.id, page.placeId)))
    .leftJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, page.bookingId)))
    .leftJoin(ratings, and(ofTenant(tx, ratings), eq(ratings.serviceId, page.id)))
    .orderBy(desc(page.number))
    .execute();
}

export type FoundService = Awaited<ReturnType<typeof linesWhere>>[number];

/** One line by its id. */
export async function readService(tx: TenantTx, id: string): Promise<FoundService | null> {
  const [found] = await linesWhere(tx, [eq(services.id, id)], 1);
  return found ?? null;
}

/** Lines of the journal of services by number, the newest first, from a number down. */
export async function selectJournal(tx: TenantTx, wanted: JournalSelection): Promise<FoundService[]> {
  await planByValues(tx);
  const below = wanted.before === null ? undefined : lt(services.number, wanted.before);
  const conditions = topicsOf(wanted).map((topic) => and(inJournal(wanted), topic, below));
  return linesWhere(tx, conditions, wanted.limit);
}

/** A topic alone in a whole year is looked for by its place; within something narrow, among the lines of that. */
const topicsOf = (wanted: JournalSelection): (SQL | undefined)[] =>
  wanted.topic !== null && widthOf(wanted).narrow === 0
    ? topicByPlace(wanted.topic)
    : [withTopic(wanted.topic)];
