import { newId } from "@prosvet/crypto";
import { withTenant, withWorker } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { testDatabase } from "@prosvet/testing";
import {
  addMaterial,
  listJournal,
  listWrittenRequests,
  openWrittenRequest,
  type RequestBooking,
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
import {
  answer,
  answerOf,
  type Opened,
  openRequest,
  rowsOf,
  secretAnswer,
  secretQuestion,
} from "./support/written.ts";

const base = testDatabase();
const monday = new Date("2026-11-16T05:00:00Z");
const byName: RequestBooking = {
  ...{ form: "written", channel: "email", question: secretQuestion },
  person: { name: "Анна Соловей", email: "anna@example.ru" },
  consents: [{ purpose: "personal_data", version: 1 }],
};

const journalOf = async ({ as, head }: Opened) => (await listJournal(as(head), { year: 2026 })).services;

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
    const referred = { ...asked, outcome: "referred" as const };
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
