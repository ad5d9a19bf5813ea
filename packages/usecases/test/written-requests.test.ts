import { newId } from "@prosvet/crypto";
import { asVerifiedTenant, withTenant, withWorker } from "@prosvet/db";
import { auditEntries, bookings, outbox, writtenAnswers } from "@prosvet/db/schema";
import { testDatabase } from "@prosvet/testing";
import {
  addMaterial,
  answerWrittenRequest,
  listJournal,
  listWrittenRequests,
  type Member,
  openWrittenRequest,
  readAnswerForNotice,
  readBooking,
  readOwnAnswer,
  recordService,
  saveAnswerDraft,
} from "@prosvet/usecases";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readCentreKey } from "../src/centres/index.ts";
import { openRecipientKey } from "../src/recipients/index.ts";
import { lineOf } from "./support/journal.ts";
import { answerOf, openRequest, secretAnswer, secretQuestion } from "./support/written.ts";

const base = testDatabase();
const day = 86_400_000;
const monday = new Date("2026-11-16T05:00:00Z");
const byName = {
  ...{ form: "written", channel: "email", question: secretQuestion },
  person: { name: "Анна Соловей", email: "anna@example.ru" },
  consents: [{ purpose: "personal_data", version: 1 }],
} as const;

type Opened = Awaited<ReturnType<typeof openRequest>>;

const rowsOf = ({ centre: { tenantId } }: Opened) =>
  withTenant(base.db, asVerifiedTenant(tenantId), async (tx) => ({
    answers: await tx.select().from(writtenAnswers).where(eq(writtenAnswers.tenantId, tenantId)),
    audit: await tx.select().from(auditEntries).where(eq(auditEntries.tenantId, tenantId)),
    outbox: await tx.select().from(outbox).where(eq(outbox.tenantId, tenantId)),
    bookings: await tx.select().from(bookings).where(eq(bookings.tenantId, tenantId)),
  }));

const answer = ({ as, id }: Opened, member: Member, changes = {}, { version = 0, key = newId() } = {}) =>
  answerWrittenRequest(as(member), { id, version, answer: answerOf(changes) }, key);

const journalOf = async ({ as, head }: Opened) => (await listJournal(as(head), { year: 2026 })).services;

describe("[R26] the queue of written requests", () => {
  it("counts the centre's own days for an answer, until the end of the last one and no longer", async () => {
    const opened = await openRequest(base, { now: monday, limits: { writtenAnswerDays: 5 } });
    expect(opened.deadline).toBe("2026-11-21");
    const { clock, as, registrar } = opened;
    const standingAt = async (moment: string) => {
      clock.now = new Date(moment);
      return (await listWrittenRequests(as(registrar), {})).requests.map(({ standing }) => standing);
    };
    expect(await standingAt("2026-11-20T18:59:59Z")).toEqual(["waits"]);
    expect(await standingAt("2026-11-20T19:00:00Z")).toEqual(["last_day"]);
    expect(await standingAt("2026-11-21T18:59:59Z")).toEqual(["last_day"]);
    expect(await standingAt("2026-11-21T19:00:00Z")).toEqual(["missed"]);
    const { standing } = await readBooking(as(registrar), opened.id);
    expect(standing).toBe("missed");
  });

  it("[R34] shows a consultant what is theirs to answer, and nobody what is asked", async () => {
    const { as, head, consultant, colleague } = await openRequest(base);
    const listed = await Promise.all(
      [head, consultant, colleague].map((member) => listWrittenRequests(as(member), {})),
    );
    expect(listed.map(({ requests }) => requests.length)).toEqual([1, 1, 0]);
    expect(JSON.stringify(listed)).not.toContain("Аристарх");
  });
});

describe("[R34] opening a request", () => {
  it("shows the question to who answers and to the office, each look a line of the audit, and to no colleague", async () => {
    const opened = await openRequest(base);
    const { as, id, head, registrar, consultant, colleague } = opened;
    for (const member of [head, registrar, consultant]) {
      expect((await openWrittenRequest(as(member), id)).question).toBe(secretQuestion);
    }
    await expect(openWrittenRequest(as(colleague), id)).rejects.toMatchObject({ code: "not_found" });
    const { audit } = await rowsOf(opened);
    const looks = audit.filter(({ action }) => action === "written_requests.open");
    expect(looks.map(({ membershipId }) => membershipId).toSorted()).toEqual(
      [head, registrar, consultant].map(({ membershipId }) => membershipId).toSorted(),
    );
    expect(JSON.stringify(audit)).not.toContain("Аристарх");
  });

  it("is open to its consultant thirty days after the answer and no longer, to the head later too", async () => {
    const opened = await openRequest(base, { now: monday });
    const { as, id, clock, consultant, head } = opened;
    await answer(opened, consultant);
    clock.now = new Date(monday.getTime() + 30 * day);
    expect((await openWrittenRequest(as(consultant), id)).answer?.text).toBe(secretAnswer);
    clock.now = new Date(monday.getTime() + 30 * day + 1);
    await expect(openWrittenRequest(as(consultant), id)).rejects.toMatchObject({ code: "forbidden" });
    expect((await openWrittenRequest(as(head), id)).answer?.text).toBe(secretAnswer);
  });

  it("[R30] shows the words of the typical question that was chosen", async () => {
    const { as, id, head } = await openRequest(base, {
      request: { form: "written", channel: "email", anonymous: true, typicalQuestion: "speech" },
    });
    expect(await openWrittenRequest(as(head), id)).toMatchObject({
      question: null,
      typicalQuestion: "Ребёнок мало или неразборчиво говорит. Что делать?",
      draft: { text: "" },
      version: 0,
    });
  });
});

describe("[R26] the draft of an answer", () => {
  it("is kept as it is written, and nothing of it lies open in the database", async () => {
    const opened = await openRequest(base);
    const { as, id, consultant } = opened;
    const first = await saveAnswerDraft(as(consultant), { id, version: 0, draft: answerOf() });
    expect(first.version).toBe(1);
    const draft = answerOf({ text: "", outcome: "referred", referredTo: ["ПМПК"] });
    const second = await saveAnswerDraft(as(consultant), { id, version: 1, draft });
    expect(second.version).toBe(2);
    expect(await openWrittenRequest(as(consultant), id)).toMatchObject({
      draft,
      version: 2,
      draftedBy: "Сотрудник",
    });
    const { answers, audit } = await rowsOf(opened);
    expect(JSON.stringify(answers)).not.toMatch(/Аристарх|ПМПК/);
    expect(audit.filter(({ action }) => action === "written_requests.draft")).toHaveLength(1);
  });

  it("of one tab does not write over another's: of ten at once one is kept, the others are told", async () => {
    const opened = await openRequest(base);
    const { as, id, head, consultant } = opened;
    for (const version of [0, 1]) {
      const saves = Array.from({ length: 10 }, (_, tab) =>
        saveAnswerDraft(as(tab % 2 ? head : consultant), {
          id,
          version,
          draft: answerOf({ text: `вкладка ${tab}` }),
        }),
      );
      const ended = await Promise.allSettled(saves);
      const refused = ended.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
      expect(refused).toHaveLength(9);
      for (const reason of refused) expect(reason).toMatchObject({ code: "conflict" });
      const kept = ended.findIndex(({ status }) => status === "fulfilled");
      const { draft } = await openWrittenRequest(as(head), id);
      expect(draft.text).toBe(`вкладка ${kept}`);
    }
  });

  it("sent again because its answer was lost on the way is the same draft and no conflict", async () => {
    const { as, id, consultant } = await openRequest(base);
    const save = (text: string, version = 0) =>
      saveAnswerDraft(as(consultant), { id, version, draft: answerOf({ text }) });
    const first = await save("первый");
    expect(await save("первый")).toEqual(first);
    await save("второй", 1);
    await expect(save("первый", 0)).rejects.toMatchObject({ code: "conflict" });
  });

  it("[R34] is nobody's who does not answer, and is not taken once the request is over", async () => {
    const opened = await openRequest(base);
    const { as, id, consultant, colleague } = opened;
    const save = (member: Member, version: number) =>
      saveAnswerDraft(as(member), { id, version, draft: answerOf() });
    await expect(save(colleague, 0)).rejects.toMatchObject({ code: "not_found" });
    await answer(opened, consultant);
    await expect(save(consultant, 1)).rejects.toMatchObject({
      code: "refused",
      refusal: { requirement: "R9" },
    });
  });
});

describe("[R26] answering a written request", () => {
  it("is one line of the journal, a booking that took place, and an answer nobody reads in the database", async () => {
    const opened = await openRequest(base, { now: monday });
    const { id, as, consultant, head } = opened;
    const { version } = await saveAnswerDraft(as(consultant), { id, version: 0, draft: answerOf() });
    const given = await answer(opened, consultant, {}, { version });
    expect(given).toMatchObject({ service: { year: 2026, number: 1 }, delivery: "number_and_pin" });
    const [line, ...others] = await journalOf(opened);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      ...{ number: 1, form: "written", channel: "email", topics: ["5"], outcome: "satisfied", counted: 1 },
      ...{
        anonymous: true,
        category: "parent",
        childAgeYears: 5,
        durationMinutes: 30,
        bookedOn: "2026-11-16",
      },
    });
    expect(await readBooking(as(head), id)).toMatchObject({ state: "took_place", standing: "kept" });
    const { answers, audit, outbox: notices } = await rowsOf(opened);
    expect(answers).toMatchObject([
      { draftSealed: null, answeredBy: consultant.membershipId, serviceId: line?.id },
    ]);
    expect(JSON.stringify([answers, audit])).not.toContain("Аристарх");
    expect(notices).toEqual([]);
    const over = await listWrittenRequests(as(head), { state: "over" });
    expect(over.requests).toMatchObject([{ standing: "answered", mayAnswer: false }]);
    expect((await listWrittenRequests(as(head), {})).requests).toEqual([]);
  });

  it("twice with one key is one answer, with another key the second is refused", async () => {
    const opened = await openRequest(base);
    const key = newId();
    const first = await answer(opened, opened.consultant, {}, { key });
    expect(await answer(opened, opened.consultant, {}, { key })).toEqual(first);
    await expect(answer(opened, opened.head)).rejects.toMatchObject({ code: "refused" });
    await expect(answer(opened, opened.consultant, { text: "другое" }, { key })).rejects.toMatchObject({
      code: "key_reused",
    });
    expect(await journalOf(opened)).toHaveLength(1);
  });

  it("ten times at once is one answer and one line", async () => {
    const opened = await openRequest(base);
    const { head, consultant } = opened;
    const ended = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        answer(opened, at % 2 ? head : consultant, { text: `ответ ${at}` }),
      ),
    );
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await journalOf(opened)).toHaveLength(1);
    expect((await rowsOf(opened)).answers).toHaveLength(1);
  });

  it("from a draft that another tab has changed is refused and leaves no line behind", async () => {
    const opened = await openRequest(base);
    const { as, id, consultant } = opened;
    await saveAnswerDraft(as(consultant), { id, version: 0, draft: answerOf() });
    await saveAnswerDraft(as(consultant), { id, version: 1, draft: answerOf({ text: "новее" }) });
    for (const version of [0, 1]) {
      await expect(answer(opened, consultant, {}, { version })).rejects.toMatchObject({ code: "conflict" });
    }
    expect(await journalOf(opened)).toEqual([]);
    expect(await readBooking(as(consultant), id)).toMatchObject({ state: "requested" });
    await answer(opened, consultant, {}, { version: 2 });
    const [line] = await journalOf(opened);
    expect(line?.number).toBe(1);
  });

  it("[R35] needs a topic and words, and is a colleague's never", async () => {
    const opened = await openRequest(base);
    const { consultant, colleague } = opened;
    await expect(answer(opened, consultant, { topics: [] })).rejects.toMatchObject({
      refusal: { code: "topic_missing", requirement: "R35" },
    });
    await expect(answer(opened, consultant, { text: " \n " })).rejects.toMatchObject({ code: "invalid" });
    await expect(answer(opened, colleague)).rejects.toMatchObject({ code: "not_found" });
  });

  it("[R29] to a request for help to a child ends with the order explained or a referral, never otherwise", async () => {
    const opened = await openRequest(base);
    const { consultant } = opened;
    const asked = { helpToChild: true };
    await expect(answer(opened, consultant, asked)).rejects.toMatchObject({
      refusal: { code: "outcome_does_not_fit", requirement: "R29" },
    });
    const referred = { ...asked, outcome: "referred" };
    await expect(answer(opened, consultant, referred)).rejects.toMatchObject({
      refusal: { code: "referral_missing", requirement: "R29" },
    });
    await answer(opened, consultant, { ...referred, referredTo: ["Детская поликлиника № 1"] });
    expect(await journalOf(opened)).toMatchObject([
      { outcome: "referred", referredTo: ["Детская поликлиника № 1"] },
    ]);
  });

  it("[R21] after a survey is its feedback", async () => {
    const opened = await openRequest(base);
    await answer(opened, opened.consultant, { kind: "survey" });
    expect(await journalOf(opened)).toMatchObject([{ kind: "survey", counted: 1 }]);
  });

  it("[R37] is given once somebody is named for it", async () => {
    const opened = await openRequest(base);
    await withTenant(base.db, opened.centre.tenantId, (tx) =>
      tx
        .update(bookings)
        .set({ consultantId: null })
        .where(eq(bookings.tenantId, opened.centre.tenantId))
        .execute(),
    );
    await expect(answer(opened, opened.head)).rejects.toMatchObject({
      refusal: { code: "consultant_missing" },
    });
  });

  it("[R9] given on paper and recorded by hand closes the request as well", async () => {
    const opened = await openRequest(base);
    const { as, id, registrar } = opened;
    const line = lineOf(opened.centre, { bookingId: id, form: "written", channel: "email" });
    await recordService(as(registrar), line, newId());
    expect((await listWrittenRequests(as(registrar), { state: "over" })).requests).toMatchObject([
      { id, state: "took_place", answeredAt: null, mayAnswer: false },
    ]);
  });
});

describe("[R46] materials of an answer", () => {
  it("go with it, and those that the library no longer has do not", async () => {
    const opened = await openRequest(base);
    const { as, head, consultant, id } = opened;
    const sheet = await addMaterial(as(head), { title: "Памятка", address: "https://example.ru/a.pdf" });
    await expect(answer(opened, consultant, { materialIds: [sheet.id, newId()] })).rejects.toMatchObject({
      code: "invalid",
    });
    await answer(opened, consultant, { materialIds: [sheet.id, sheet.id] });
    const materials = [{ id: sheet.id, title: "Памятка", address: "https://example.ru/a.pdf" }];
    expect((await openWrittenRequest(as(head), id)).answer).toMatchObject({ materials });
    expect(await readOwnAnswer(opened.parent(), opened.page, opened.secret)).toMatchObject({ materials });
  });
});

describe("[R32] an answer to somebody anonymous", () => {
  it("is fetched by number and PIN, is nobody's with a wrong pair, and is not there before it is given", async () => {
    const opened = await openRequest(base);
    const { parent, page, secret, consultant } = opened;
    expect(await readOwnAnswer(parent(), page, secret)).toBeNull();
    await saveAnswerDraft(opened.as(consultant), { id: opened.id, version: 0, draft: answerOf() });
    expect(await readOwnAnswer(parent(), page, secret)).toBeNull();
    await answer(opened, consultant, {}, { version: 1 });
    expect(await readOwnAnswer(parent(), page, secret)).toMatchObject({ text: secretAnswer, materials: [] });
    const wrong = { ...secret, pin: secret.pin === "000000" ? "000001" : "000000" };
    await expect(readOwnAnswer(parent(), page, wrong)).rejects.toMatchObject({ code: "not_found" });
  });

  it("opens to its own number alone, in a centre full of answers and from another centre", async () => {
    const [first, other] = [await openRequest(base), await openRequest(base)];
    await answer(first, first.consultant, { text: "первый" });
    await answer(other, other.consultant, { text: "второй" });
    await expect(readOwnAnswer(first.parent(), other.page, first.secret)).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await readOwnAnswer(first.parent(), first.page, first.secret))?.text).toBe("первый");
  });
});

describe("[R26] the letter with an answer", () => {
  it("is queued once for who left an address, and its words open to the worker by the recipient's key", async () => {
    const opened = await openRequest(base, { request: byName });
    const { as, id, head, consultant, centre } = opened;
    const sheet = await addMaterial(as(head), { title: "Памятка", address: "https://example.ru/a.pdf" });
    const given = await answer(opened, consultant, { materialIds: [sheet.id] });
    expect(given.delivery).toBe("email");
    const { outbox: notices, bookings: rows } = await rowsOf(opened);
    expect(notices.filter(({ kind }) => kind === "written_answer")).toMatchObject([
      { bookingId: id, version: 1 },
    ]);
    const read = await withWorker(base.db, centre.tenantId, async (tx) => {
      const key = await openRecipientKey(
        tx,
        await readCentreKey(tx, base.keyring),
        rows[0]?.recipientId ?? "",
      );
      return key && readAnswerForNotice(tx, id, key);
    });
    expect(read).toEqual({
      text: secretAnswer,
      materials: [{ id: sheet.id, title: "Памятка", address: "https://example.ru/a.pdf" }],
    });
  });
});
