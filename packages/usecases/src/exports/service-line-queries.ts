import { type CentreTx, ofTenant, prepared } from "@prosvet/db";
import {
  answerMaterials,
  bookings,
  consultants,
  materialLetters,
  materials,
  places,
  ratings,
  recipients,
  serviceCorrections,
  services,
} from "@prosvet/db/schema";
import { type AnyColumn, and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { inJournal, type JournalSelection, withTopic } from "../services/index.ts";

const inBook = (wanted: JournalSelection): SQL | undefined => and(inJournal(wanted), withTopic(wanted.topic));

export type LinesAfter = { after: number; limit: number };

const value = sql.placeholder;
/** Compared as text: one statement serves every filter, and a parameter has one type. */
const isAsked = (column: AnyColumn, name: string) =>
  sql`(${value(name)}::text is null or ${column}::text = ${value(name)}::text)`;
const ofCentre = (table: { tenantId: AnyColumn }) => eq(table.tenantId, value("tenantId"));

/** Built once: a book of a hundred thousand lines is read in a hundred batches. */
const linesAfter = prepared((db) => {
  const batch = db.$with("batch").as(
    db
      .select()
      .from(services)
      .where(
        and(
          ofCentre(services),
          eq(services.register, "services"),
          eq(services.year, value("year")),
          gt(services.number, value("after")),
          isAsked(services.month, "month"),
          isAsked(services.consultantId, "consultantId"),
          isAsked(services.form, "form"),
          isAsked(services.kind, "kind"),
          isAsked(services.outcome, "outcome"),
          sql`(${value("topic")}::text is null or ${value("topic")}::text = any (${services.topics}))`,
          sql`(not ${value("corrected")}::boolean or ${services.correctedAt} is not null)`,
          sql`(not ${value("annulled")}::boolean or ${services.annulledAt} is not null)`,
        ),
      )
      .orderBy(asc(services.number))
      .limit(value("limit")),
  );
  return db
    .with(batch)
    .select({
      id: batch.id,
      number: batch.number,
      month: batch.month,
      startedAt: batch.startedAt,
      durationMinutes: batch.durationMinutes,
      recipientId: batch.recipientId,
      recipientCode: recipients.code,
      anonymous: recipients.anonymous,
      category: batch.category,
      childAgeYears: batch.childAgeYears,
      participants: batch.participants,
      consultantId: batch.consultantId,
      kind: batch.kind,
      content: batch.content,
      form: batch.form,
      channel: batch.channel,
      topics: batch.topics,
      outcome: batch.outcome,
      refusalReason: batch.refusalReason,
      refusalText: batch.refusalText,
      refusalTextSealed: batch.refusalTextSealed,
      referredTo: batch.referredTo,
      printedSheets: batch.printedSheets,
      childPresent: batch.childPresent,
      childPresentReason: batch.childPresentReason,
      childcareGiven: batch.childcareGiven,
      retryOf: batch.retryOf,
      counted: batch.counted,
      annulledAt: batch.annulledAt,
      correctedAt: batch.correctedAt,
      isAfterClosing: sql<boolean>`${batch.afterClosingReason} is not null`,
      bookingId: batch.bookingId,
      bookedAt: bookings.requestedAt,
      bookingSource: bookings.source,
      recordingAnnounced: sql<boolean>`coalesce(${batch.recordingAnnouncedAt}, ${bookings.recordingAnnouncedAt}) is not null`,
      recordedByCentre: batch.recordedByCentre,
      childCategories: batch.childCategories,
      materialIds: batch.materialIds,
      place: places.name,
      mark: ratings.mark,
      ratingChannel: ratings.channel,
      ratedAt: ratings.ratedAt,
    })
    .from(batch)
    .innerJoin(recipients, and(ofCentre(recipients), eq(recipients.id, batch.recipientId)))
    .leftJoin(bookings, and(ofCentre(bookings), eq(bookings.id, batch.bookingId)))
    .leftJoin(
      places,
      and(ofCentre(places), eq(places.id, sql`coalesce(${batch.placeId}, ${bookings.placeId})`)),
    )
    .leftJoin(ratings, and(ofCentre(ratings), eq(ratings.serviceId, batch.id)))
    .orderBy(asc(batch.number));
});

/** Lines of the journal by number, the first one first, after a number. The batch is cut first and joined then. */
export const selectServiceLines = (tx: CentreTx, wanted: JournalSelection, { after, limit }: LinesAfter) =>
  linesAfter(tx, { ...wanted, tenantId: tx.tenantId, after, limit });

export type FoundLine = Awaited<ReturnType<typeof selectServiceLines>>[number];

export async function countServiceLines(tx: CentreTx, wanted: JournalSelection): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(services)
    .where(and(ofTenant(tx, services), inBook(wanted)));
  return row?.count ?? 0;
}

const selectCorrections = (tx: CentreTx, ids: string[]) =>
  tx
    .select({
      serviceId: serviceCorrections.serviceId,
      action: serviceCorrections.action,
      correctedAt: serviceCorrections.correctedAt,
      reason: serviceCorrections.reason,
      afterClosing: serviceCorrections.afterClosing,
      was: serviceCorrections.was,
    })
    .from(serviceCorrections)
    .where(and(ofTenant(tx, serviceCorrections), inArray(serviceCorrections.serviceId, ids)))
    .orderBy(asc(serviceCorrections.version))
    .execute();

export type FoundCorrection = Awaited<ReturnType<typeof selectCorrections>>[number];

/** The corrections of some lines, each line's first one first. */
export const readCorrectionsOf = async (tx: CentreTx, ids: string[]) =>
  ids.length === 0
    ? new Map<string, FoundCorrection[]>()
    : Map.groupBy(await selectCorrections(tx, ids), ({ serviceId }) => serviceId);

/** Titles of the materials of the centre, by id. */
export async function readTitles(tx: CentreTx): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: materials.id, title: materials.title })
    .from(materials)
    .where(ofTenant(tx, materials));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** What was sent with the answers to these bookings: ids of materials by booking. */
export async function readSentWith(tx: CentreTx, bookingIds: string[]): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ bookingId: answerMaterials.bookingId, materialId: answerMaterials.materialId })
    .from(answerMaterials)
    .where(and(ofTenant(tx, answerMaterials), inArray(answerMaterials.bookingId, bookingIds)));
  const byBooking = Map.groupBy(rows, ({ bookingId }) => bookingId);
  return new Map([...byBooking].map(([id, found]) => [id, found.map(({ materialId }) => materialId)]));
}

/** What was handed with these lines: ids of materials by line (R46). */
export async function readHandedWith(tx: CentreTx, serviceIds: string[]): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ serviceId: materialLetters.serviceId, materialIds: materialLetters.materialIds })
    .from(materialLetters)
    .where(and(ofTenant(tx, materialLetters), inArray(materialLetters.serviceId, serviceIds)));
  const byLine = Map.groupBy(rows, ({ serviceId }) => serviceId);
  return new Map([...byLine].map(([id, found]) => [id, found.flatMap(({ materialIds }) => materialIds)]));
}

/** Everybody who receives or has received in the centre. */
export const selectColleagues = (tx: CentreTx) =>
  tx
    .select({ id: consultants.id, name: consultants.name, speciality: consultants.speciality })
    .from(consultants)
    .where(ofTenant(tx, consultants))
    .execute();
