import { newId } from "@prosvet/crypto";
import type { Outcome } from "@prosvet/domain";
import { testDatabase } from "@prosvet/testing";
import { listJournal, recordService } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { lineOf, openJournal } from "./support/journal.ts";

const base = testDatabase();

describe("recording a service", () => {
  it("[R40] a walk-in is recorded in one go and stands in the journal under a code", async () => {
    const { registrar, record, as } = await openJournal(base);
    const service = await record();
    expect(service).toMatchObject({
      number: 1,
      year: 2026,
      anonymous: true,
      bookingNumber: null,
      counted: 1,
    });
    expect(service.recipientCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    const { services } = await listJournal(as(registrar), { year: 2026 });
    expect(services).toEqual([service]);
  });

  it("[R8] numbers have no gaps, though ten write at once and some are refused", async () => {
    const { registrar, record, as } = await openJournal(base);
    const answers: PromiseSettledResult<unknown>[] = [];
    for (let round = 0; round < 4; round++) {
      const sheets = [0, 1, 99, 2, 3, 99, 4, 5, 0, 1];
      answers.push(...(await Promise.allSettled(sheets.map((printedSheets) => record({ printedSheets })))));
    }
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(32);
    const { services } = await listJournal(as(registrar), { year: 2026, limit: 100 });
    expect(services.map(({ number }) => number)).toEqual(
      Array.from({ length: 32 }, (_, index) => 32 - index),
    );
  });

  it("[R35] without a topic it cannot be closed", async () => {
    const { record } = await openJournal(base);
    await expect(record({ topics: [] })).rejects.toMatchObject({
      refusal: { code: "topic_missing", requirement: "R35" },
    });
  });

  it("[R45] more sheets than the centre allows are refused with the limit and its requirement", async () => {
    const { record } = await openJournal(base);
    await expect(record({ printedSheets: 6 })).rejects.toMatchObject({
      code: "refused",
      refusal: { limit: "printoutPageCap", value: 5, requirement: "R45" },
    });
    const klub = await openJournal(base, { limits: { printoutPageCap: 8 }, regulation: "klub" });
    expect((await klub.record({ printedSheets: 8 })).printedSheets).toBe(8);
  });

  it("[R28] a child is present only with a reason", async () => {
    const { record } = await openJournal(base);
    await expect(record({ childPresent: true })).rejects.toMatchObject({ refusal: { requirement: "R28" } });
    expect((await record({ childPresent: true, childPresentReason: "не с кем оставить" })).childPresent).toBe(
      true,
    );
  });

  it("[R41] both parents with one question are one service", async () => {
    const { record } = await openJournal(base);
    expect(await record({ participants: 2 })).toMatchObject({ participants: 2, counted: 1 });
    await expect(record({ participants: 3 })).rejects.toMatchObject({ refusal: { requirement: "R41" } });
  });

  it("[R52] a refusal needs its reasons, is recorded and is not counted; a centre without refusals has none", async () => {
    const { record } = await openJournal(base);
    const outcome: Outcome = "refused";
    await expect(record({ outcome })).rejects.toMatchObject({ refusal: { code: "refusal_reason_missing" } });
    const reasons = { refusalReason: "outside_competence", refusalText: "Вопрос не к центру" } as const;
    expect(await record({ outcome, ...reasons })).toMatchObject({ state: "refused", counted: 0 });
    const klub = await openJournal(base, { regulation: "klub" });
    await expect(klub.record({ outcome, ...reasons })).rejects.toMatchObject({
      refusal: { limit: "refusalsAllowed" },
    });
  });

  it("one key records one line, however often it is sent", async () => {
    const { centre, registrar, as } = await openJournal(base);
    const key = newId();
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => recordService(as(registrar), lineOf(centre), key)),
    );
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });
});
