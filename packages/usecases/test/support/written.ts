import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { auditEntries, bookings, outbox, writtenAnswers } from "@prosvet/db/schema";
import { type CentreWishes, createCentre, somebody, type TestDatabase } from "@prosvet/testing";
import {
  type AnswerDraft,
  answerWrittenRequest,
  assignBooking,
  contextOf,
  type Member,
  type RequestBooking,
  requestBooking,
} from "@prosvet/usecases";
import { eq } from "drizzle-orm";

export const secretQuestion = "Сын Аристарх боится темноты. Что делать?";
export const secretAnswer = "Аристарху поможет ночник.\n\nПочитайте памятку.";

export const answerOf = (changes: Partial<AnswerDraft> = {}): AnswerDraft => ({
  ...{ text: secretAnswer, topics: ["5"], kind: "content", content: "consulting", outcome: "satisfied" },
  ...{ helpToChild: false, referredTo: [], refusalText: "", durationMinutes: 30 },
  ...{ category: "parent", childAgeYears: 5, materialIds: [] },
  ...changes,
});

const anonymously: RequestBooking = {
  form: "written",
  channel: "email",
  anonymous: true,
  question: secretQuestion,
};

/** A centre with two consultants and a written request, which the first of them is to answer. */
export async function openRequest(
  base: TestDatabase,
  {
    now = new Date(),
    request = anonymously,
    ...wishes
  }: CentreWishes & { now?: Date; request?: RequestBooking } = {},
) {
  const centre = await createCentre(base, { consultants: 2, ...wishes });
  const clock = { now };
  const as = (member: Member) => contextOf(base.deps({ clock: () => clock.now }), member);
  const parent = () => contextOf(base.deps({ clock: () => clock.now }), somebody());
  const page = await centre.read();
  const { id, number, pin, deadline } = await requestBooking(parent(), page, request, newId());
  const [first = "", second = ""] = centre.consultantIds;
  const [head, registrar, consultant, colleague] = [
    await centre.member("head"),
    await centre.member("registrar"),
    await centre.member("consultant", first),
    await centre.member("consultant", second),
  ];
  await assignBooking(as(registrar), { id, consultantId: first });
  const secret = { number, pin };
  return {
    base,
    centre,
    page,
    clock,
    as,
    parent,
    id,
    secret,
    deadline,
    head,
    registrar,
    consultant,
    colleague,
  };
}

export type Opened = Awaited<ReturnType<typeof openRequest>>;

/** What a test looks at in the tables of the centre. */
export const rowsOf = ({ base, centre: { tenantId } }: Opened) =>
  withTenant(base.db, tenantId, async (tx) => ({
    answers: await tx.select().from(writtenAnswers).where(eq(writtenAnswers.tenantId, tenantId)),
    audit: await tx.select().from(auditEntries).where(eq(auditEntries.tenantId, tenantId)),
    outbox: await tx.select().from(outbox).where(eq(outbox.tenantId, tenantId)),
    bookings: await tx.select().from(bookings).where(eq(bookings.tenantId, tenantId)),
  }));

/** Answers the request, from no draft and under a key of its own unless told otherwise. */
export const answer = (
  { as, id }: Opened,
  member: Member,
  changes: Partial<AnswerDraft> = {},
  { version = 0, key = newId() } = {},
) => answerWrittenRequest(as(member), { id, version, answer: answerOf(changes) }, key);
