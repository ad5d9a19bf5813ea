import { ofTenant, type TenantTx } from "@prosvet/db";
import {
  bookings,
  consents,
  consultants,
  memberships,
  recipientIdentities,
  recipientMerges,
  recipients,
  services,
} from "@prosvet/db/schema";
import type { LookReason, RecipientCategory } from "@prosvet/domain";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const asked = alias(recipients, "asked");

/** How much of a card is shown: the latest. */
const most = 200;

/** A recipient by id, or the one whom they were merged into; null when there is none. */
export async function readRecipientRow(tx: TenantTx, id: string) {
  const [found] = await tx
    .select({
      id: recipients.id,
      code: recipients.code,
      anonymous: recipients.anonymous,
      category: sql<RecipientCategory>`${recipients.category}`,
      childAgeYears: recipients.childAgeYears,
      createdAt: recipients.createdAt,
      erasedAt: recipients.erasedAt,
      isNamed: sql<boolean>`${recipientIdentities.recipientId} is not null`,
    })
    .from(asked)
    .innerJoin(
      recipients,
      and(ofTenant(tx, recipients), sql`${recipients.id} = coalesce(${asked.mergedInto}, ${asked.id})`),
    )
    .leftJoin(
      recipientIdentities,
      and(ofTenant(tx, recipientIdentities), eq(recipientIdentities.recipientId, recipients.id)),
    )
    .where(and(ofTenant(tx, asked), eq(asked.id, id)));
  return found ?? null;
}

export type RecipientRow = NonNullable<Awaited<ReturnType<typeof readRecipientRow>>>;

/** The ids of one person: their own first, then of those who were merged into them. */
export async function selectGroupIds(tx: TenantTx, id: string): Promise<string[]> {
  const merged = await tx
    .select({ id: recipients.id })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.mergedInto, id)))
    .orderBy(asc(recipients.id));
  return [id, ...merged.map((one) => one.id)];
}

/** When they were helped last; null when never. */
export async function readLastService(tx: TenantTx, ids: string[]): Promise<Date | null> {
  const [last] = await tx
    .select({ startedAt: services.startedAt })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        or(inArray(services.recipientId, ids), inArray(services.secondRecipientId, ids)),
        eq(services.state, "given"),
        isNull(services.annulledAt),
      ),
    )
    .orderBy(desc(services.startedAt))
    .limit(1);
  return last?.startedAt ?? null;
}

type Whose = { ids: string[]; ofConsultant: string | null };

/** Their bookings under the code of each, the latest first; of one consultant alone when one is named. */
export const selectBookingsOf = (tx: TenantTx, { ids, ofConsultant }: Whose) =>
  tx
    .select({
      id: bookings.id,
      number: bookings.number,
      state: bookings.state,
      form: bookings.form,
      startsAt: bookings.startsAt,
      requestedAt: bookings.requestedAt,
      topic: bookings.topic,
      consultantName: sql<string | null>`${consultants.name}`,
      code: recipients.code,
    })
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, bookings.consultantId)))
    .where(
      and(
        ofTenant(tx, bookings),
        or(inArray(bookings.recipientId, ids), inArray(bookings.secondRecipientId, ids)),
        isNull(bookings.jointWith),
        ofConsultant === null ? undefined : eq(bookings.consultantId, ofConsultant),
      ),
    )
    .orderBy(desc(bookings.requestedAt), asc(bookings.id))
    .limit(most)
    .execute();

/** Lines of the journal about them, under the code of each, the latest first. */
export const selectServicesOf = (tx: TenantTx, { ids, ofConsultant }: Whose) =>
  tx
    .select({
      id: services.id,
      year: services.year,
      number: services.number,
      startedAt: services.startedAt,
      form: services.form,
      topics: services.topics,
      state: services.state,
      outcome: services.outcome,
      annulledAt: services.annulledAt,
      consultantName: consultants.name,
      code: recipients.code,
    })
    .from(services)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, services.recipientId)))
    .innerJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, services.consultantId)))
    .where(
      and(
        ofTenant(tx, services),
        or(inArray(services.recipientId, ids), inArray(services.secondRecipientId, ids)),
        ofConsultant === null ? undefined : eq(services.consultantId, ofConsultant),
      ),
    )
    .orderBy(desc(services.startedAt), asc(services.id))
    .limit(most)
    .execute();

/** Their consents, the latest first. */
export const selectConsentsOf = (tx: TenantTx, ids: string[]) =>
  tx
    .select({
      id: consents.id,
      purpose: consents.purpose,
      textVersion: consents.textVersion,
      givenHow: consents.givenHow,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(and(ofTenant(tx, consents), inArray(consents.recipientId, ids)))
    .orderBy(desc(consents.givenAt), asc(consents.id))
    .limit(most)
    .execute();

/** Who was merged into them: by which code, when, by whom and why. */
export const selectMergesOf = (tx: TenantTx, keptId: string) =>
  tx
    .select({
      code: recipients.code,
      mergedAt: recipientMerges.mergedAt,
      mergedBy: memberships.displayName,
      reason: sql<LookReason>`${recipientMerges.reason}`,
      words: recipientMerges.words,
    })
    .from(recipientMerges)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, recipientMerges.goneId)))
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, recipientMerges.mergedBy)))
    .where(and(ofTenant(tx, recipientMerges), eq(recipientMerges.keptId, keptId)))
    .orderBy(desc(recipientMerges.mergedAt), asc(recipientMerges.id))
    .execute();
