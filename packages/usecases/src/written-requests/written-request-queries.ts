import { ofTenant, type TenantTx } from "@prosvet/db";
import {
  bookings,
  consultants,
  memberships,
  recipientIdentities,
  recipients,
  writtenAnswers,
} from "@prosvet/db/schema";
import { bookingStates, isOpenBooking } from "@prosvet/domain";
import { and, asc, desc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { holdsIdentityOf } from "../recipients/index.ts";

const [drafters, answerers] = [alias(memberships, "drafters"), alias(memberships, "answerers")];
const wished = alias(consultants, "wished_consultants");

const row = {
  id: bookings.id,
  number: bookings.number,
  state: bookings.state,
  channel: bookings.channel,
  source: bookings.source,
  topic: bookings.topic,
  typicalQuestion: bookings.typicalQuestion,
  hasQuestion: sql<boolean>`${bookings.questionSealed} is not null`,
  requestedAt: bookings.requestedAt,
  deadline: bookings.deadline,
  participants: bookings.participants,
  consultantId: bookings.consultantId,
  consultantName: sql<string | null>`${consultants.name}`,
  wishedConsultantId: bookings.wishedConsultantId,
  wishedConsultantName: sql<string | null>`${wished.name}`,
  recipientId: recipients.id,
  recipientCode: recipients.code,
  anonymous: recipients.anonymous,
  category: recipients.category,
  childAgeYears: recipients.childAgeYears,
  draftSavedAt: writtenAnswers.draftSavedAt,
  answeredAt: writtenAnswers.answeredAt,
  serviceId: writtenAnswers.serviceId,
};

const requestsWhere = (tx: TenantTx, consultantId: string | null, condition: SQL | undefined) =>
  tx
    .select(row)
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, bookings.consultantId)))
    .leftJoin(wished, and(ofTenant(tx, wished), eq(wished.id, bookings.wishedConsultantId)))
    .leftJoin(writtenAnswers, and(ofTenant(tx, writtenAnswers), eq(writtenAnswers.bookingId, bookings.id)))
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.form, "written"),
        isNull(bookings.jointWith),
        // By whom the centre has named, never by a wish: a wish opens nothing.
        consultantId === null ? undefined : eq(bookings.consultantId, consultantId),
        condition,
      ),
    );

export type FoundRequest = Awaited<ReturnType<typeof requestsWhere>>[number];

const openStates = bookingStates.filter((state) => isOpenBooking(state));

/** Requests that wait for an answer, the nearest last day first. */
export const selectWaiting = (tx: TenantTx, consultantId: string | null) =>
  requestsWhere(tx, consultantId, inArray(bookings.state, openStates))
    .orderBy(asc(bookings.deadline), asc(bookings.requestedAt), asc(bookings.id))
    .limit(500)
    .execute();

/** Requests that are over, the latest first. */
export const selectOver = (tx: TenantTx, consultantId: string | null) =>
  requestsWhere(tx, consultantId, notInArray(bookings.state, openStates))
    .orderBy(desc(sql`coalesce(${writtenAnswers.answeredAt}, ${bookings.requestedAt})`), desc(bookings.id))
    .limit(200)
    .execute();

/** One request, or null; a consultant's own only when `consultantId` is given. */
export async function readRequest(
  tx: TenantTx,
  id: string,
  consultantId: string | null,
): Promise<FoundRequest | null> {
  const [found] = await requestsWhere(tx, consultantId, eq(bookings.id, id));
  return found ?? null;
}

/** What is sealed of a request: the question, the draft, the answer, with who wrote which. */
export async function readSealedRequest(tx: TenantTx, id: string) {
  const [found] = await tx
    .select({
      questionSealed: bookings.questionSealed,
      draftSealed: writtenAnswers.draftSealed,
      draftSavedAt: writtenAnswers.draftSavedAt,
      draftedBy: sql<string | null>`${drafters.displayName}`,
      answerSealed: writtenAnswers.answerSealed,
      answeredBy: sql<string | null>`${answerers.displayName}`,
      version: writtenAnswers.version,
    })
    .from(bookings)
    .leftJoin(writtenAnswers, and(ofTenant(tx, writtenAnswers), eq(writtenAnswers.bookingId, bookings.id)))
    .leftJoin(drafters, and(ofTenant(tx, drafters), eq(drafters.id, writtenAnswers.draftedBy)))
    .leftJoin(answerers, and(ofTenant(tx, answerers), eq(answerers.id, writtenAnswers.answeredBy)))
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)));
  return found ?? null;
}

/** Whether the recipient has left an address to send the answer to. */
export async function hasEmail(tx: TenantTx, recipientId: string): Promise<boolean> {
  const [found] = await tx
    .select({ sealed: recipientIdentities.emailSealed })
    .from(recipients)
    .innerJoin(recipientIdentities, and(ofTenant(tx, recipientIdentities), holdsIdentityOf(recipients)))
    .where(and(ofTenant(tx, recipients), eq(recipients.id, recipientId)));
  return Boolean(found?.sealed);
}
