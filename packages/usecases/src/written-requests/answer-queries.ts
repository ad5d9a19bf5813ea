import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { answerMaterials, bookings, materials, services, writtenAnswers } from "@prosvet/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";

type Draft = { bookingId: string; draftSealed: string; draftSavedAt: Date; draftedBy: string };

/** The first draft of an answer. False when there is one already. */
export async function insertDraft(tx: TenantTx, draft: Draft): Promise<boolean> {
  const rows = await tx
    .insert(writtenAnswers)
    .values({ ...draft, tenantId: tx.tenantId, version: 1 })
    .onConflictDoNothing()
    .returning({ version: writtenAnswers.version });
  return rows.length === 1;
}

const ofVersion = (tx: TenantTx, bookingId: string, version: number) =>
  and(
    ofTenant(tx, writtenAnswers),
    eq(writtenAnswers.bookingId, bookingId),
    eq(writtenAnswers.version, version),
    isNull(writtenAnswers.answerSealed),
  );

/** Puts a draft in the place of the version named. False when that version is no more, or the answer is given. */
export async function updateDraft(tx: TenantTx, version: number, draft: Draft): Promise<boolean> {
  const { bookingId, ...changes } = draft;
  const rows = await tx
    .update(writtenAnswers)
    .set({ ...changes, version: version + 1 })
    .where(ofVersion(tx, bookingId, version))
    .returning({ version: writtenAnswers.version });
  return rows.length === 1;
}

type Answer = {
  bookingId: string;
  answerSealed: string;
  answeredAt: Date;
  answeredBy: string;
  serviceId: string;
};

/** Makes an answer of the version named; the draft is gone. False when that version is no more. */
export async function giveAnswer(tx: TenantTx, version: number, answer: Answer): Promise<boolean> {
  const { bookingId, ...rest } = answer;
  const changes = { ...rest, draftSealed: null, version: version + 1 };
  if (version === 0) {
    const inserted = await tx
      .insert(writtenAnswers)
      .values({ ...rest, bookingId, tenantId: tx.tenantId, version: 1 })
      .onConflictDoNothing()
      .returning({ version: writtenAnswers.version });
    return inserted.length === 1;
  }
  const rows = await tx
    .update(writtenAnswers)
    .set(changes)
    .where(ofVersion(tx, bookingId, version))
    .returning({ version: writtenAnswers.version });
  return rows.length === 1;
}

export async function insertAnswerMaterials(tx: TenantTx, bookingId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insert(answerMaterials)
    .values(ids.map((materialId) => ({ tenantId: tx.tenantId, bookingId, materialId })));
}

/** Title and link of what was sent with an answer. */
export const selectAnswerMaterials = (tx: CentreTx, bookingId: string) =>
  tx
    .select({ id: materials.id, title: materials.title, address: materials.address })
    .from(answerMaterials)
    .innerJoin(materials, and(ofTenant(tx, materials), eq(materials.id, answerMaterials.materialId)))
    .where(and(ofTenant(tx, answerMaterials), eq(answerMaterials.bookingId, bookingId)))
    .orderBy(sql`${materials.title} collate "ru-x-icu"`, materials.id)
    .execute();

/** The sealed answer of a booking with whose key opens it, or null while there is none. */
export async function readSealedAnswer(tx: CentreTx, bookingId: string) {
  const [found] = await tx
    .select({
      answerSealed: writtenAnswers.answerSealed,
      answeredAt: writtenAnswers.answeredAt,
      recipientId: bookings.recipientId,
    })
    .from(writtenAnswers)
    .innerJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, writtenAnswers.bookingId)))
    .where(and(ofTenant(tx, writtenAnswers), eq(writtenAnswers.bookingId, bookingId)));
  return found ?? null;
}

/** The journal's number of the answer to a request, or null while there is none. */
export async function readAnswerLine(tx: TenantTx, bookingId: string) {
  const [found] = await tx
    .select({ number: services.number, year: services.year, answeredAt: writtenAnswers.answeredAt })
    .from(writtenAnswers)
    .innerJoin(services, and(ofTenant(tx, services), eq(services.id, writtenAnswers.serviceId)))
    .where(and(ofTenant(tx, writtenAnswers), eq(writtenAnswers.bookingId, bookingId)));
  return found ?? null;
}
