import { type CentreTx, ofTenant } from "@prosvet/db";
import {
  bookings,
  consents,
  ratings,
  recipientIdentities,
  recipients,
  scans,
  services,
  writtenAnswers,
} from "@prosvet/db/schema";
import { type AnyColumn, and, asc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";

/** Days of one recipient's documents of one kind: of those that still say something, and the last of all. */
export type KeptDays = {
  recipientId: string | null;
  first: string | null;
  last: string | null;
  latest: string | null;
};

const dayOf = (moment: AnyColumn | SQL, timezone: string) =>
  sql`(${moment} at time zone ${timezone}::text)::date`;

const daysOf = (day: SQL, says: SQL | undefined) => ({
  first: sql<string | null>`(min(${day}) filter (where ${says}))::text`,
  last: sql<string | null>`(max(${day}) filter (where ${says}))::text`,
  latest: sql<string | null>`max(${day})::text`,
});

/** A booking that still says something in words. */
export const bookingSays = or(
  isNotNull(bookings.questionSealed),
  isNotNull(bookings.referrerSealed),
  isNotNull(bookings.accessNoteSealed),
  isNotNull(bookings.videoLinkSealed),
  isNotNull(bookings.visitAddressSealed),
);

/** A line of the journal that still says something in words. */
export const serviceSays = or(
  isNotNull(services.summarySealed),
  isNotNull(services.requestSealed),
  isNotNull(services.visitAddressSealed),
  isNotNull(services.refusalTextSealed),
);

/** An answer whose text is still there; drafts are nothing that a job may read. */
export const answerSays = sql<boolean>`(length(${writtenAnswers.answerSealed}) > 0)`;

/** When a booking was to be, or was asked for. */
export const bookingMoment = sql`coalesce(${bookings.startsAt}, ${bookings.requestedAt})`;

/** When a written request was answered, or asked. */
export const writtenMoment = sql`coalesce(${writtenAnswers.answeredAt}, ${bookings.requestedAt})`;

type Whose = { ids: string[]; timezone: string };

/** Bookings of some recipients, written requests apart from the others. */
export const selectBookingDays = (tx: CentreTx, { ids, timezone }: Whose) => {
  const day = dayOf(bookingMoment, timezone);
  return tx
    .select({
      recipientId: bookings.recipientId,
      isWritten: sql<boolean>`(${bookings.form} = 'written')`.as("is_written"),
      ...daysOf(day, bookingSays),
    })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), inArray(bookings.recipientId, ids)))
    .groupBy(bookings.recipientId, sql`is_written`)
    .execute();
};

export const selectServiceDays = (tx: CentreTx, { ids, timezone }: Whose): Promise<KeptDays[]> =>
  tx
    .select({
      recipientId: services.recipientId,
      ...daysOf(dayOf(services.startedAt, timezone), serviceSays),
    })
    .from(services)
    .where(and(ofTenant(tx, services), inArray(services.recipientId, ids)))
    .groupBy(services.recipientId)
    .execute();

/** Who came with somebody else: when they did so last. */
export const selectSecondDays = async (tx: CentreTx, { ids, timezone }: Whose): Promise<KeptDays[]> => [
  ...(await tx
    .select({
      recipientId: bookings.secondRecipientId,
      ...daysOf(dayOf(bookingMoment, timezone), sql`false`),
    })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), inArray(bookings.secondRecipientId, ids)))
    .groupBy(bookings.secondRecipientId)),
  ...(await tx
    .select({
      recipientId: services.secondRecipientId,
      ...daysOf(dayOf(services.startedAt, timezone), sql`false`),
    })
    .from(services)
    .where(and(ofTenant(tx, services), inArray(services.secondRecipientId, ids)))
    .groupBy(services.secondRecipientId)),
];

export const selectAnswerDays = (tx: CentreTx, { ids, timezone }: Whose): Promise<KeptDays[]> =>
  tx
    .select({ recipientId: bookings.recipientId, ...daysOf(dayOf(writtenMoment, timezone), answerSays) })
    .from(writtenAnswers)
    .innerJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, writtenAnswers.bookingId)))
    .where(and(ofTenant(tx, writtenAnswers), inArray(bookings.recipientId, ids)))
    .groupBy(bookings.recipientId)
    .execute();

export const selectRatingDays = (tx: CentreTx, { ids, timezone }: Whose): Promise<KeptDays[]> =>
  tx
    .select({
      recipientId: services.recipientId,
      ...daysOf(dayOf(ratings.ratedAt, timezone), isNotNull(ratings.commentSealed)),
    })
    .from(ratings)
    .innerJoin(services, and(ofTenant(tx, services), eq(services.id, ratings.serviceId)))
    .where(and(ofTenant(tx, ratings), inArray(services.recipientId, ids)))
    .groupBy(services.recipientId)
    .execute();

/** Scans of some recipients, with the day on which the consent of each ended; null while it runs or there is none. */
export const selectScansOf = (tx: CentreTx, { ids, timezone }: Whose) =>
  tx
    .select({
      id: scans.id,
      recipientId: scans.recipientId,
      endedOn: sql<
        string | null
      >`least(${dayOf(consents.withdrawnAt, timezone)}, ${consents.validUntil})::text`,
    })
    .from(scans)
    .leftJoin(consents, and(ofTenant(tx, consents), eq(consents.id, scans.consentId)))
    .where(and(ofTenant(tx, scans), inArray(scans.recipientId, ids)))
    .orderBy(asc(scans.id))
    .execute();

/** Which of some recipients have a name or a contact. */
export const selectNamed = (tx: CentreTx, ids: string[]) =>
  tx
    .select({ recipientId: recipientIdentities.recipientId })
    .from(recipientIdentities)
    .where(and(ofTenant(tx, recipientIdentities), inArray(recipientIdentities.recipientId, ids)))
    .execute();

/** Some recipients with everybody who was merged into them. */
export const selectMembers = (tx: CentreTx, rootIds: string[], timezone: string) =>
  tx
    .select({
      id: recipients.id,
      mergedInto: recipients.mergedInto,
      since: sql<string>`${dayOf(recipients.createdAt, timezone)}::text`,
    })
    .from(recipients)
    .where(
      and(
        ofTenant(tx, recipients),
        or(inArray(recipients.id, rootIds), inArray(recipients.mergedInto, rootIds)),
      ),
    )
    .execute();
