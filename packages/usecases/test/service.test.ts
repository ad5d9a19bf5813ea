import { newId } from "@prosvet/crypto";
import type { Limits, Outcome } from "@prosvet/domain";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import {
  contextOf,
  journalRows,
  listJournal,
  type Member,
  RecordService,
  recordService,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";

const base = testDatabase();

/** Wednesday, midday in the centre. */
const now = new Date("2026-11-18T07:00:00Z");
const at = (moment: Date) => base.deps({ clock: () => moment });

function line(centre: TestCentre, changes: Partial<RecordService> = {}): RecordService {
  return RecordService.parse({
    consultantId: centre.consultantIds[0],
    startedAt: "2026-11-18T11:00:00+05:00",
    durationMinutes: 45,
    kind: "content",
    content: "psychological_pedagogical",
    form: "in_person",
    channel: "face_to_face",
    topics: ["5"],
    outcome: "satisfied",
    ...changes,
  });
}

async function open(limits: Partial<Limits> = {}, regulation: "garmonia" | "klub" = "garmonia") {
  const centre = await createCentre(base, { limits, regulation });
  const registrar = await centre.member("registrar");
  const record = (changes: Partial<RecordService> = {}, member: Member = registrar) =>
    recordService(contextOf(at(now), member), line(centre, changes), newId());
  return { centre, registrar, record };
}

describe("recording a service", () => {
  it("[R40] a walk-in is recorded in one go and stands in the journal under a code", async () => {
    const { registrar, record } = await open();
    const service = await record();
    expect(service).toMatchObject({
      number: 1,
      year: 2026,
      anonymous: true,
      bookingNumber: null,
      counted: 1,
    });
    expect(service.recipientCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    const { services } = await listJournal(contextOf(at(now), registrar), { year: 2026 });
    expect(services).toEqual([service]);
  });

  it("[R8] numbers have no gaps, though ten write at once and some are refused", async () => {
    const { registrar, record } = await open();
    const answers: PromiseSettledResult<unknown>[] = [];
    for (let round = 0; round < 4; round++) {
      const sheets = [0, 1, 99, 2, 3, 99, 4, 5, 0, 1];
      answers.push(...(await Promise.allSettled(sheets.map((printedSheets) => record({ printedSheets })))));
    }
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(32);
    const { services } = await listJournal(contextOf(at(now), registrar), { year: 2026, limit: 100 });
    expect(services.map(({ number }) => number)).toEqual(
      Array.from({ length: 32 }, (_, index) => 32 - index),
    );
  });

  it("[R35] without a topic it cannot be closed", async () => {
    const { record } = await open();
    await expect(record({ topics: [] })).rejects.toMatchObject({
      refusal: { code: "topic_missing", requirement: "R35" },
    });
  });

  it("[R45] more sheets than the centre allows are refused with the limit and its requirement", async () => {
    const { record } = await open();
    await expect(record({ printedSheets: 6 })).rejects.toMatchObject({
      code: "refused",
      refusal: { limit: "printoutPageCap", value: 5, requirement: "R45" },
    });
    const klub = await open({ printoutPageCap: 8 }, "klub");
    expect((await klub.record({ printedSheets: 8 })).printedSheets).toBe(8);
  });

  it("[R28] a child is present only with a reason", async () => {
    const { record } = await open();
    await expect(record({ childPresent: true })).rejects.toMatchObject({ refusal: { requirement: "R28" } });
    expect((await record({ childPresent: true, childPresentReason: "не с кем оставить" })).childPresent).toBe(
      true,
    );
  });

  it("[R41] both parents with one question are one service", async () => {
    const { record } = await open();
    expect(await record({ participants: 2 })).toMatchObject({ participants: 2, counted: 1 });
    await expect(record({ participants: 3 })).rejects.toMatchObject({ refusal: { requirement: "R41" } });
  });

  it("[R52] a refusal needs its reasons, is recorded and is not counted; a centre without refusals has none", async () => {
    const { record } = await open();
    const outcome: Outcome = "refused";
    await expect(record({ outcome })).rejects.toMatchObject({ refusal: { code: "refusal_reason_missing" } });
    const reasons = { refusalReason: "outside_competence", refusalText: "Вопрос не к центру" } as const;
    expect(await record({ outcome, ...reasons })).toMatchObject({ state: "refused", counted: 0 });
    const klub = await open({}, "klub");
    await expect(klub.record({ outcome, ...reasons })).rejects.toMatchObject({
      refusal: { limit: "refusalsAllowed" },
    });
  });

  it("[R50] a technical failure counts nothing, its repeat once, linked, for the same recipient", async () => {
    const { record } = await open();
    const failed = await record({ outcome: "interrupted_technical" });
    expect(failed).toMatchObject({ state: "failed_technical", counted: 0 });
    const repeat = await record({ retryOf: failed.id });
    expect(repeat).toMatchObject({ counted: 1, retryOf: failed.id, recipientCode: failed.recipientCode });
  });

  it("[R53] a consultant records only what is theirs, and sees only that", async () => {
    const centre = await createCentre(base, { consultants: 2 });
    const [first, second] = await Promise.all(
      centre.consultantIds.map((id) => centre.member("consultant", id)),
    );
    if (!first || !second) throw new Error("two consultants were asked for");
    const own = line(centre, { consultantId: first.consultantId ?? "" });
    await recordService(contextOf(at(now), first), own, newId());
    await expect(recordService(contextOf(at(now), second), own, newId())).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await listJournal(contextOf(at(now), first), { year: 2026 })).services).toHaveLength(1);
    expect((await listJournal(contextOf(at(now), second), { year: 2026 })).services).toHaveLength(0);
  });

  it("one key records one line, however often it is sent", async () => {
    const { centre, registrar } = await open();
    const key = newId();
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => recordService(contextOf(at(now), registrar), line(centre), key)),
    );
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it("[R8] the journal pages down by number and exports the same lines in the order of a book", async () => {
    const { registrar, record } = await open();
    for (let number = 0; number < 7; number++) await record();
    const ctx = contextOf(at(now), registrar);
    const first = await listJournal(ctx, { year: 2026, limit: 3 });
    const second = await listJournal(ctx, { year: 2026, limit: 3, before: first.next ?? 0 });
    expect([...first.services, ...second.services].map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2]);
    const exported: number[] = [];
    for await (const rows of journalRows(ctx, { year: 2026 }))
      exported.push(...rows.map(({ number }) => number));
    expect(exported).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
