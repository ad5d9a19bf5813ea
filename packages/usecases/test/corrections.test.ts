import { newId } from "@prosvet/crypto";
import { asVerifiedDepartment } from "@prosvet/db";
import { emptyDatabase } from "@prosvet/testing";
import {
  annulService,
  contextOf,
  correctService,
  listCorrections,
  listJournal,
  readBooking,
  readDepartmentCounts,
  recomputeCounts,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { openJournal } from "./support/journal.ts";

const base = await emptyDatabase("corrections");
const reason = "Опечатка при внесении";

/** A centre with one line, and the registrar who corrects it. */
async function oneLine(more: Parameters<Awaited<ReturnType<typeof openJournal>>["record"]>[0] = {}) {
  const journal = await openJournal(base, { consultants: 2 });
  const line = await journal.record(more);
  const ctx = journal.as(journal.registrar);
  const correct = (changes: object, version = 1, by = ctx) =>
    correctService(by, line.id, { version, reason, changes });
  const rows = <Row extends Record<string, unknown>>(query: string) =>
    base.owner.inTenant(journal.centre.tenantId, (tx) => tx.execute<Row>(query));
  return { ...journal, line, ctx, correct, rows };
}

describe("a correction of a line of the journal", () => {
  it("[R8] keeps the number, and what was stays on record: columns, who and why", async () => {
    const { line, ctx, correct, registrar, rows } = await oneLine();
    const changes = { durationMinutes: 30, topics: ["3", "5"], startedAt: "2026-11-18T10:00:00+05:00" };
    expect(await correct(changes)).toMatchObject({
      ...{ number: 1, durationMinutes: 30, topics: ["3", "5"], version: 2, isCorrected: true },
      startedAt: new Date("2026-11-18T05:00:00Z"),
    });
    const { corrections } = await listCorrections(ctx, line.id);
    expect(corrections).toMatchObject([
      {
        ...{ version: 2, action: "correct", reason, afterClosing: false, correctedBy: "Сотрудник" },
        was: { durationMinutes: 45, topics: ["5"], startedAt: "2026-11-18T06:00:00.000Z" },
      },
    ]);
    expect(
      await rows("select membership_id, facts from app.audit_entries where action = 'services.correct'"),
    ).toEqual([
      {
        membership_id: registrar.membershipId,
        facts: { reason, columns: ["durationMinutes", "topics", "startedAt"], afterClosing: false },
      },
    ]);
  });

  it("[R8] [R33] comes with the page of the journal, of all its lines at once, and says no words", async () => {
    const { line, ctx, correct, record, as, centre } = await oneLine({ summary: "Петя болеет" });
    await record();
    expect((await listJournal(ctx, { year: 2026 })).former).toEqual([]);
    await correct({ durationMinutes: 30, summary: "Маша здорова" });
    await correct({ durationMinutes: 20, refusalText: null, topics: ["3"] }, 2);
    const third = await record({ consultantId: centre.consultantIds[1] });
    await correctService(ctx, third.id, { version: 1, reason, changes: { printedSheets: 2 } });
    const { former } = await listJournal(ctx, { year: 2026 });
    expect(former).toEqual([
      { serviceId: line.id, version: 2, was: { durationMinutes: 45 } },
      { serviceId: line.id, version: 3, was: { durationMinutes: 30, topics: ["5"] } },
      { serviceId: third.id, version: 2, was: { printedSheets: 0 } },
    ]);
    const newest = await listJournal(ctx, { year: 2026, limit: 1 });
    expect(newest.former.map(({ serviceId }) => serviceId)).toEqual([third.id]);
    const own = as(await centre.member("consultant", centre.consultantIds[1]));
    expect((await listJournal(own, { year: 2026 })).former).toEqual(newest.former);
  });

  it("[R8] obeys the rules of recording", async () => {
    const { correct } = await oneLine();
    const codes = [];
    for (const changes of [
      { printedSheets: 6 },
      { topics: [] },
      { outcome: "refused" },
      { kind: "dispatcher" },
      { participants: 3 },
      { channel: "phone" },
      { startedAt: "2026-11-19T11:00:00+05:00" },
      { startedAt: "2025-12-31T11:00:00+05:00" },
    ])
      codes.push(await correct(changes).catch((error) => error.refusal?.code));
    expect(codes).toEqual([
      ...["too_many_printed_sheets", "topic_missing", "outcome_does_not_fit", "referral_missing"],
      ...["too_many_participants", "channel_does_not_fit", "service_in_future", "other_year"],
    ]);
  });

  it("[R50] [R21] is counted anew, in the month that it left and in the one that it came to", async () => {
    const { correct, centre } = await oneLine({ kind: "survey", feedbackGiven: true });
    const reader = contextOf(base.deps(), {
      ...{ kind: "department" as const, identityId: newId() },
      departmentId: asVerifiedDepartment(centre.departmentId),
    });
    const totals = async () => {
      await recomputeCounts(contextOf(base.deps(), { kind: "worker" }));
      return (await readDepartmentCounts(reader, { from: "2026-10", to: "2026-11" })).totals;
    };
    expect(await totals()).toEqual([0, 1]);
    await correct({ startedAt: "2026-10-31T23:30:00+05:00" });
    expect(await totals()).toEqual([1, 0]);
  });

  it("[R18] counts an event by its participants where the centre counts so", async () => {
    const journal = await openJournal(base, { limits: { eventCounting: "participant" } });
    const { id } = await journal.record({ kind: "event", participants: 12 });
    const corrected = await correctService(journal.as(journal.registrar), id, {
      ...{ version: 1, reason, changes: { participants: 14 } },
    });
    expect(corrected.counted).toBe(14);
  });

  it("[R8] of a line that somebody has corrected since is a conflict, and changes nothing", async () => {
    const { correct } = await oneLine();
    const both = await Promise.allSettled([
      correct({ durationMinutes: 30 }),
      correct({ durationMinutes: 60 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(correct({ durationMinutes: 15 })).rejects.toMatchObject({ code: "conflict" });
    await expect(correct({}, 2)).rejects.toMatchObject({ code: "invalid" });
  });

  it("[R8] corrects who came in this line alone: what was told at another service stays", async () => {
    const { book, record, as, registrar, centre } = await openJournal(base);
    const rows = (query: string) => base.owner.inTenant(centre.tenantId, (tx) => tx.execute(query));
    const { id: bookingId } = await book();
    const told = { bookingId, category: "parent", childAgeYears: 4 } as const;
    const failed = await record({ ...told, outcome: "interrupted_technical" });
    const line = await record({ ...told, childAgeYears: 5 });
    const correct = (id: string, changes: object) =>
      correctService(as(registrar), id, { version: 1, reason, changes });
    expect(await correct(failed.id, { childAgeYears: 3 })).toMatchObject({ childAgeYears: 3 });
    const both = { category: "both_parents", participants: 2, childAgeYears: null } as const;
    expect(await correct(line.id, both)).toMatchObject({ ...both, counted: 1 });
    expect(await rows("select category, child_age_years as age from app.services order by number")).toEqual([
      { category: "parent", age: 3 },
      { category: "both_parents", age: null },
    ]);
    expect(await rows("select category, child_age_years as age from app.recipients")).toEqual([
      { category: "both_parents", age: null },
    ]);
    const { corrections } = await listCorrections(as(registrar), line.id);
    expect(corrections[0]?.was).toMatchObject({ category: "parent", childAgeYears: 5, participants: 1 });
  });

  it("[R34] is a consultant's own business, and a colleague's line is none that they know", async () => {
    const { correct, as, centre } = await oneLine();
    const [own, other] = await Promise.all(centre.consultantIds.map((id) => centre.member("consultant", id)));
    if (!own || !other) throw new Error("two consultants were asked for");
    await expect(correct({ durationMinutes: 30 }, 1, as(other))).rejects.toMatchObject({ code: "not_found" });
    await expect(correct({ consultantId: other.consultantId ?? "" }, 1, as(own))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await correct({ durationMinutes: 30 }, 1, as(own))).toMatchObject({ version: 2 });
    const head = as(await centre.member("head"));
    const handed = await correct({ consultantId: other.consultantId ?? "" }, 2, head);
    expect(handed.consultant.id).toBe(other.consultantId);
  });

  it("[R34] seals the note anew and keeps the former one sealed; neither is ever shown", async () => {
    const { line, ctx, correct, rows } = await oneLine({ summary: "Петя болеет" });
    const [before] = await rows<{ summary_sealed: string }>("select summary_sealed from app.services");
    await correct({
      summary: "Маша здорова",
      childPresent: true,
      childPresentReason: "Не с кем оставить Петю",
    });
    const [after] = await rows<{ summary_sealed: string }>("select summary_sealed from app.services");
    expect(after?.summary_sealed).not.toBe(before?.summary_sealed);
    expect(await rows("select was ->> 'summarySealed' as former from app.service_corrections")).toEqual([
      { former: before?.summary_sealed },
    ]);
    const { corrections } = await listCorrections(ctx, line.id);
    expect(JSON.stringify(corrections)).not.toMatch(/Пет|Маш|prosvet/);
    expect(corrections[0]).toMatchObject({
      columns: ["childPresent", "summarySealed", "childPresentReason"],
      was: { childPresent: false },
    });
  });

  it("[R42] is no way into a line of another centre", async () => {
    const { line } = await oneLine();
    const stranger = await openJournal(base);
    const ctx = stranger.as(stranger.registrar);
    const asked = { version: 1, reason, changes: { durationMinutes: 30 } };
    await expect(correctService(ctx, line.id, asked)).rejects.toMatchObject({ code: "not_found" });
    await expect(listCorrections(ctx, line.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(annulService(ctx, line.id, { version: 1, reason })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a line that is struck through with a reason", () => {
  it("[R8] keeps its number, counts nothing, is no more corrected, and says who did it and why", async () => {
    const { line, ctx, correct } = await oneLine();
    await correct({ durationMinutes: 30 });
    const annulled = await annulService(ctx, line.id, { version: 2, reason: "Внесена дважды" });
    expect(annulled).toMatchObject({ number: 1, counted: 0, isAnnulled: true, version: 3 });
    await expect(correct({ durationMinutes: 20 }, 3)).rejects.toMatchObject({ code: "not_found" });
    expect((await listCorrections(ctx, line.id)).corrections).toMatchObject([
      { action: "correct" },
      { action: "annul", reason: "Внесена дважды", version: 3 },
    ]);
    expect((await listJournal(ctx, { year: 2026, annulled: true })).services).toHaveLength(1);
  });

  it("[R9] opens the booking that it closed, which then takes another line", async () => {
    const { book, record, registrar, as } = await openJournal(base);
    const { id: bookingId } = await book();
    const line = await record({ bookingId });
    await annulService(as(registrar), line.id, { version: 1, reason: "Не тот день" });
    expect(await readBooking(as(registrar), bookingId)).toMatchObject({
      state: "confirmed",
      serviceId: null,
    });
    expect(await record({ bookingId })).toMatchObject({ number: 2, counted: 1 });
  });

  it("[R50] is not one that failed and was given again", async () => {
    const { record, registrar, as } = await openJournal(base);
    const failed = await record({ outcome: "interrupted_technical" });
    await record({ retryOf: failed.id });
    await expect(
      annulService(as(registrar), failed.id, { version: 1, reason: "Не было" }),
    ).rejects.toMatchObject({ refusal: { requirement: "R50" } });
  });
});
