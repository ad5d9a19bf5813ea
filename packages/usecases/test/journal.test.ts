import { newId } from "@prosvet/crypto";
import { createCentre, testDatabase } from "@prosvet/testing";
import { contextOf, listJournal, recordService } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { lineOf, now, openJournal } from "./support/journal.ts";

const base = testDatabase();

describe("the journal of services", () => {
  it("[R8] pages down by number", async () => {
    const { registrar, record, as } = await openJournal(base);
    for (let number = 0; number < 7; number++) await record();
    const first = await listJournal(as(registrar), { year: 2026, limit: 3 });
    const second = await listJournal(as(registrar), { year: 2026, limit: 3, before: first.next ?? 0 });
    expect([...first.services, ...second.services].map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2]);
  });

  it("[R8] cuts its page after the filter, not before", async () => {
    const { registrar, record, as } = await openJournal(base);
    for (const kind of ["planning", "content", "content", "planning", "content"] as const)
      await record({ kind });
    const page = await listJournal(as(registrar), { year: 2026, kind: "planning", limit: 2 });
    expect(page).toMatchObject({ services: [{ number: 4 }, { number: 1 }], next: null });
    const { services } = await listJournal(as(registrar), { year: 2026, month: 10 });
    expect(services).toEqual([]);
  });

  it("[R53] shows a consultant what is theirs and nothing else", async () => {
    const centre = await createCentre(base, { consultants: 2 });
    const [first, second] = await Promise.all(
      centre.consultantIds.map((id) => centre.member("consultant", id)),
    );
    if (!first || !second) throw new Error("two consultants were asked for");
    const own = lineOf(centre, { consultantId: first.consultantId ?? "" });
    const as = (member: typeof first) => contextOf(base.deps({ clock: () => now }), member);
    await recordService(as(first), own, newId());
    await expect(recordService(as(second), own, newId())).rejects.toMatchObject({ code: "forbidden" });
    expect((await listJournal(as(first), { year: 2026 })).services).toHaveLength(1);
    expect((await listJournal(as(second), { year: 2026 })).services).toHaveLength(0);
  });

  it("[R33] shows what is for general use, and nothing that was written freely of a person", async () => {
    const { registrar, record, as } = await openJournal(base);
    await record({
      ...{ outcome: "refused", refusalReason: "outside_competence", refusalText: "Вопрос о лечении Пети" },
      ...{ referredTo: ["Поликлиника № 2"], category: "legal_representative", childAgeYears: 4 },
      ...{ childcareGiven: true, summary: "Петя болеет" },
    });
    const [row] = (await listJournal(as(registrar), { year: 2026 })).services;
    expect(row).toMatchObject({
      ...{ refusalReason: "outside_competence", referredTo: ["Поликлиника № 2"], bookedOn: null },
      ...{ category: "legal_representative", childAgeYears: 4, childcareGiven: true },
    });
    expect(JSON.stringify(row)).not.toMatch(/Пет/);
  });

  it("[R9] says of a line from a booking on which day of the centre that was made", async () => {
    const { record, book } = await openJournal(base);
    const { id, number } = await book();
    expect(await record({ bookingId: id })).toMatchObject({ bookingNumber: number, bookedOn: "2026-11-17" });
  });
});

describe("[R8] the filters of the journal", () => {
  it("find a topic wherever it stands in a line, each line once, page by page", async () => {
    const { registrar, record, as } = await openJournal(base);
    for (const topics of [["5"], ["3", "5"], ["1.1", "3", "5"], ["3"], ["5", "5"]] as const)
      await record({ topics: [...topics] });
    const read = async (filter: object) =>
      (await listJournal(as(registrar), { year: 2026, ...filter })).services.map(({ number }) => number);
    expect(await read({ topic: "5" })).toEqual([5, 3, 2, 1]);
    expect(await read({ topic: "5", limit: 2 })).toEqual([5, 3]);
    expect(await read({ topic: "5", before: 3 })).toEqual([2, 1]);
    expect(await read({ topic: "3", month: 11 })).toEqual([4, 3, 2]);
    expect(await read({ topic: "14" })).toEqual([]);
  });

  it("go together within a month or of a consultant, and not over a whole year", async () => {
    const { registrar, record, as, centre } = await openJournal(base);
    await record({ kind: "planning" });
    const both = { year: 2026, kind: "planning", outcome: "satisfied" } as const;
    const lines = async (more: object) => (await listJournal(as(registrar), { ...both, ...more })).services;
    await expect(lines({})).rejects.toMatchObject({ refusal: { code: "filters_too_wide" } });
    expect(await lines({ month: 11, form: "in_person", topic: "5" })).toHaveLength(1);
    expect(await lines({ consultantId: centre.consultantIds[0] })).toHaveLength(1);
    expect(await lines({ corrected: true })).toHaveLength(0);
  });
});
