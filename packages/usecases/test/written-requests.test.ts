import { testDatabase } from "@prosvet/testing";
import {
  listWrittenRequests,
  type Member,
  openWrittenRequest,
  readBooking,
  saveAnswerDraft,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { answer, answerOf, openRequest, rowsOf, secretAnswer, secretQuestion } from "./support/written.ts";

const base = testDatabase();
const day = 86_400_000;
const monday = new Date("2026-11-16T05:00:00Z");

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
