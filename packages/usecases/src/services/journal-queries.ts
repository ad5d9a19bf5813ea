import { idList, isInList, ofTenant, planByValues, prepared, type TenantTx } from "@prosvet/db";
import {
  bookings,
  consultants,
  materialLetters,
  places,
  ratings,
  recipients,
  services,
} from "@prosvet/db/schema";
import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { type JournalSelection, widthOf } from "./journal-selection.ts";
import { inJournal, topicByPlace, withTopic } from "./selection-queries.ts";

const value = sql.placeholder;

/** Lines with what stands beside them, by their ids: one plan for any page, and built once. */
const linesById = prepared((db) => {
  const page = db.$with("page").as(
    db
      .select()
      .from(services)
      .where(and(eq(services.tenantId, value("tenantId")), isInList(services.id, "ids")))
      // Its own limit keeps the page apart: joined together, it would be looked for from the consultants' side.
      .limit(value("limit")),
  );
  return db
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
      hasLetters: sql<boolean>`exists (select 1 from ${materialLetters} where ${materialLetters.tenantId} = ${value("tenantId")} and ${materialLetters.serviceId} = ${page.id})`,
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
    .innerJoin(
      recipients,
      and(eq(recipients.tenantId, value("tenantId")), eq(recipients.id, page.recipientId)),
    )
    .innerJoin(
      consultants,
      and(eq(consultants.tenantId, value("tenantId")), eq(consultants.id, page.consultantId)),
    )
    .leftJoin(places, and(eq(places.tenantId, value("tenantId")), eq(places.id, page.placeId)))
    .leftJoin(bookings, and(eq(bookings.tenantId, value("tenantId")), eq(bookings.id, page.bookingId)))
    .leftJoin(ratings, and(eq(ratings.tenantId, value("tenantId")), eq(ratings.serviceId, page.id)))
    .orderBy(desc(page.number));
});

const readLines = (tx: TenantTx, ids: string[]) =>
  linesById(tx, { tenantId: tx.tenantId, ids: idList(ids), limit: ids.length });

export type FoundService = Awaited<ReturnType<typeof readLines>>[number];

/** One line by its id. */
export async function readService(tx: TenantTx, id: string): Promise<FoundService | null> {
  const [found] = await readLines(tx, [id]);
  return found ?? null;
}

/**
 * Lines of the journal of services by number, the newest first, from a number down. The page is cut first, as ids out of
 * an index that knows what is filtered by, so that no line is opened that is not shown.
 */
export async function selectJournal(tx: TenantTx, wanted: JournalSelection): Promise<FoundService[]> {
  const cut = await planByValues(tx, () => cutPage(tx, wanted));
  return cut.length === 0
    ? []
    : readLines(
        tx,
        cut.map(({ id }) => id),
      );
}

/** Of several conditions, none of which meets a line of another, each is cut by itself and they are cut together. */
function cutPage(tx: TenantTx, wanted: JournalSelection) {
  const below = wanted.before === null ? undefined : lt(services.number, wanted.before);
  const [first, second, third] = topicsOf(wanted).map((topic) =>
    tx
      .select({ id: services.id, number: services.number })
      .from(services)
      .where(and(ofTenant(tx, services), inJournal(wanted), topic, below))
      .orderBy(desc(services.number))
      .limit(wanted.limit),
  );
  if (!first) throw new TypeError("a page is cut by at least one condition");
  const together = second && third && unionAll(first, second, third);
  return (together?.orderBy(desc(services.number)).limit(wanted.limit) ?? first).execute();
}

/** A topic alone in a whole year is looked for by its place; within something narrow, among the lines of that. */
const topicsOf = (wanted: JournalSelection): (SQL | undefined)[] =>
  wanted.topic !== null && widthOf(wanted).narrow === 0
    ? topicByPlace(wanted.topic)
    : [withTopic(wanted.topic)];
