import { ofTenant, type TenantTx } from "@prosvet/db";
import {
  auditEntries,
  bookings,
  consents,
  consultants,
  memberships,
  outbox,
  ratings,
  recipients,
  scans,
  services,
  writtenAnswers,
} from "@prosvet/db/schema";
import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";

/** Whose, and after which id: an extract is read page by page until nothing is left. */
export type Page = { ids: string[]; after: string | null };

export const pageLength = 500;

/** Bookings, with what was asked and answered, sealed. */
export const selectBookings = (tx: TenantTx, { ids, after }: Page) =>
  tx
    .select({
      id: bookings.id,
      recipientId: bookings.recipientId,
      code: recipients.code,
      number: bookings.number,
      state: bookings.state,
      form: bookings.form,
      topic: bookings.topic,
      requestedAt: bookings.requestedAt,
      startsAt: bookings.startsAt,
      consultant: consultants.name,
      question: bookings.questionSealed,
      accessNote: bookings.accessNoteSealed,
      visitAddress: bookings.visitAddressSealed,
      answer: writtenAnswers.answerSealed,
    })
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, bookings.consultantId)))
    .leftJoin(writtenAnswers, and(ofTenant(tx, writtenAnswers), eq(writtenAnswers.bookingId, bookings.id)))
    .where(
      and(
        ofTenant(tx, bookings),
        or(inArray(bookings.recipientId, ids), inArray(bookings.secondRecipientId, ids)),
        isNull(bookings.jointWith),
        after === null ? undefined : gt(bookings.id, after),
      ),
    )
    .orderBy(asc(bookings.id))
    .limit(pageLength)
    .execute();

/** Lines of the journal, with what stands in them in words, sealed. */
export const selectServices = (tx: TenantTx, { ids, after }: Page) =>
  tx
    .select({
      id: services.id,
      recipientId: services.recipientId,
      code: recipients.code,
      year: services.year,
      number: services.number,
      startedAt: services.startedAt,
      form: services.form,
      topics: services.topics,
      outcome: services.outcome,
      annulledAt: services.annulledAt,
      consultant: consultants.name,
      request: services.requestSealed,
      summary: services.summarySealed,
      visitAddress: services.visitAddressSealed,
      ratingId: ratings.id,
      mark: ratings.mark,
      comment: ratings.commentSealed,
    })
    .from(services)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, services.recipientId)))
    .innerJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, services.consultantId)))
    .leftJoin(ratings, and(ofTenant(tx, ratings), eq(ratings.serviceId, services.id)))
    .where(
      and(
        ofTenant(tx, services),
        or(inArray(services.recipientId, ids), inArray(services.secondRecipientId, ids)),
        after === null ? undefined : gt(services.id, after),
      ),
    )
    .orderBy(asc(services.id))
    .limit(pageLength)
    .execute();

export const selectConsents = (tx: TenantTx, { ids, after }: Page) =>
  tx
    .select({
      id: consents.id,
      purpose: consents.purpose,
      givenHow: consents.givenHow,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
      validUntil: consents.validUntil,
    })
    .from(consents)
    .where(
      and(
        ofTenant(tx, consents),
        inArray(consents.recipientId, ids),
        after === null ? undefined : gt(consents.id, after),
      ),
    )
    .orderBy(asc(consents.id))
    .limit(pageLength)
    .execute();

/** Scans and photographs of their papers: when each was uploaded. */
export const selectScans = (tx: TenantTx, { ids, after }: Page) =>
  tx
    .select({ id: scans.id, kind: scans.kind, uploadedAt: scans.uploadedAt })
    .from(scans)
    .where(
      and(
        ofTenant(tx, scans),
        inArray(scans.recipientId, ids),
        after === null ? undefined : gt(scans.id, after),
      ),
    )
    .orderBy(asc(scans.id))
    .limit(pageLength)
    .execute();

/** Notices of their bookings. */
export const selectNotices = (tx: TenantTx, { ids, after }: Page) =>
  tx
    .select({
      id: outbox.id,
      booking: bookings.number,
      kind: outbox.kind,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      withdrawnAt: outbox.withdrawnAt,
    })
    .from(outbox)
    .innerJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, outbox.bookingId)))
    .where(
      and(
        ofTenant(tx, outbox),
        inArray(bookings.recipientId, ids),
        after === null ? undefined : gt(outbox.id, after),
      ),
    )
    .orderBy(asc(outbox.id))
    .limit(pageLength)
    .execute();

/** Who has opened who they are, by their card. */
export const selectLooks = (tx: TenantTx, { ids, after }: Page) =>
  tx
    .select({ id: auditEntries.id, at: auditEntries.at, who: memberships.displayName })
    .from(auditEntries)
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, auditEntries.membershipId)))
    .where(
      and(
        ofTenant(tx, auditEntries),
        eq(auditEntries.action, "recipients.disclose"),
        eq(auditEntries.subjectKind, "recipient"),
        inArray(auditEntries.subjectId, ids),
        after === null ? undefined : gt(auditEntries.id, after),
      ),
    )
    .orderBy(asc(auditEntries.id))
    .limit(pageLength)
    .execute();
