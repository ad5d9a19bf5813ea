import { type CentreTx, ofTenant } from "@prosvet/db";
import {
  bookings,
  consents,
  limitVersions,
  memberships,
  ratings,
  recipientIdentities,
  recipients,
  services,
} from "@prosvet/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const second = alias(recipients, "second");

/** Sealed names and contacts of those who hold an identity. */
export const selectSealedIdentities = async (tx: CentreTx, holderIds: string[]) =>
  holderIds.length === 0
    ? []
    : tx
        .select({
          recipientId: recipientIdentities.recipientId,
          nameSealed: recipientIdentities.nameSealed,
          phoneSealed: recipientIdentities.phoneSealed,
          emailSealed: recipientIdentities.emailSealed,
        })
        .from(recipientIdentities)
        .where(and(ofTenant(tx, recipientIdentities), inArray(recipientIdentities.recipientId, holderIds)));

/** What lines of the journal of services have for official use alone, still sealed, by line. */
export async function readSealedOfLines(tx: CentreTx, ids: string[]) {
  const rows = await tx
    .select({
      id: services.id,
      summarySealed: services.summarySealed,
      requestSealed: services.requestSealed,
      visitAddressSealed: services.visitAddressSealed,
      consentNumber: sql<string | null>`coalesce(${consents.paperNumber}, ${consents.registerNumber}::text)`,
      secondId: second.id,
      secondCode: second.code,
      secondAnonymous: second.anonymous,
      ratingId: ratings.id,
      commentSealed: ratings.commentSealed,
      orderNumber: limitVersions.orderNumber,
      effectiveFrom: limitVersions.effectiveFrom,
      recordedBy: memberships.displayName,
      recordedAt: services.recordedAt,
    })
    .from(services)
    .innerJoin(limitVersions, and(ofTenant(tx, limitVersions), eq(limitVersions.id, services.limitVersionId)))
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, services.recordedBy)))
    .leftJoin(consents, and(ofTenant(tx, consents), eq(consents.id, services.recordingConsentId)))
    .leftJoin(second, and(ofTenant(tx, second), eq(second.id, services.secondRecipientId)))
    .leftJoin(ratings, and(ofTenant(tx, ratings), eq(ratings.serviceId, services.id)))
    .where(and(ofTenant(tx, services), inArray(services.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What bookings have for official use alone, still sealed, by booking. */
export async function readSealedOfBookings(tx: CentreTx, ids: string[]) {
  const rows = await tx
    .select({
      id: bookings.id,
      recipientId: bookings.recipientId,
      questionSealed: bookings.questionSealed,
      accessNeeds: bookings.accessNeeds,
      accessNoteSealed: bookings.accessNoteSealed,
    })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), inArray(bookings.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The consents to personal data of some recipients, the earliest first. */
export const selectPersonalConsents = (tx: CentreTx, recipientIds: string[]) =>
  tx
    .select({ recipientId: consents.recipientId, givenAt: consents.givenAt })
    .from(consents)
    .where(
      and(
        ofTenant(tx, consents),
        inArray(consents.recipientId, recipientIds),
        eq(consents.purpose, "personal_data"),
      ),
    )
    .orderBy(consents.givenAt)
    .execute();

/** The consents to the register of families of some recipients, the earliest first. */
export const selectFamilyConsentsOf = (tx: CentreTx, recipientIds: string[]) =>
  tx
    .select({
      recipientId: consents.recipientId,
      number: sql<string>`coalesce(${consents.paperNumber}, ${consents.registerNumber}::text, 'б/н')`,
      givenAt: consents.givenAt,
      until: consents.validUntil,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(
      and(
        ofTenant(tx, consents),
        inArray(consents.recipientId, recipientIds),
        eq(consents.purpose, "family_register"),
      ),
    )
    .orderBy(consents.givenAt)
    .execute();
