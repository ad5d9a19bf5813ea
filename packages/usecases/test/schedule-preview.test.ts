import { newId } from "@prosvet/crypto";
import { createCentre, testDatabase } from "@prosvet/testing";
import { contextOf, listTimesAfterChange, previewScheduleChange } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { away, hours, monday, now, openSchedule } from "./support/schedule.ts";

const base = testDatabase();
const tuesday = "2026-11-24";

/** Somebody who can be told. */
const _named = {
  person: { name: "Анна Соловей", email: "anna@example.ru" },
  consents: [{ purpose: "personal_data", version: 1 }],
  anonymous: undefined,
};

describe("the preview of a change", () => {
  it("[R13] names every open booking that an absence orphans, with a time for each inside its window, and writes nothing", async () => {
    const { preview, book, anna, boris, rows } = await openSchedule(base);
    const first = await book(monday, "10:00");
    const second = await book(tuesday, "09:00");
    await book(monday, "10:00", boris);
    await book("2026-11-25", "09:00");
    const { orphans, timezone } = await preview(away(anna, monday, tuesday));
    expect(timezone).toBe("Asia/Yekaterinburg");
    expect(orphans.map(({ number, startsAt, reason }) => [number, startsAt, reason])).toEqual([
      [first.number, first.startsAt, "absence"],
      [second.number, second.startsAt, "absence"],
    ]);
    for (const orphan of orphans) {
      expect(orphan).toMatchObject({ deadline: "2026-11-28", standing: "in_time", anonymous: true });
      expect(orphan.consultant.id).toBe(anna);
      expect(orphan.proposal?.consultant.id).toBe(anna);
      expect(orphan.proposal?.startsAt.toISOString()).toMatch(/^2026-11-(19|20|21|22|25|26|27|28)T/);
    }
    expect(await rows("select 1 from app.absences")).toEqual([]);
  });

  it("[R13] gives everybody a place of their own, the shortest window first", async () => {
    const { preview, book, anna } = await openSchedule(base, {
      consultants: 1,
      hours: { startsAt: "09:00", endsAt: "12:00" },
    });
    for (const time of ["09:00", "09:45", "10:30", "11:15"]) await book(monday, time);
    const { orphans } = await preview(away(anna, monday, monday));
    const places = orphans.map(({ proposal }) => `${proposal?.startsAt} ${proposal?.consultant.id}`);
    expect(new Set(places).size).toBe(4);
    expect(orphans.every(({ proposal }) => proposal !== null)).toBe(true);
  });

  it("[R37] proposes a colleague when the consultant has no time left in the window", async () => {
    const { preview, book, anna, boris } = await openSchedule(base);
    await book(monday, "10:00");
    const { orphans } = await preview(away(anna, "2026-11-18", "2026-12-31"));
    expect(orphans[0]?.proposal?.consultant.id).toBe(boris);
    expect(orphans[0]?.proposal?.startsAt).toEqual(new Date("2026-11-23T05:00:00Z"));
  });

  it("[R36] proposes nothing where no time is left in a guaranteed window", async () => {
    const { preview, book } = await openSchedule(base);
    await book(monday, "10:00");
    const { orphans } = await preview(away(null, "2026-11-18", "2026-12-31"));
    expect(orphans).toMatchObject([{ reason: "absence", proposal: null }]);
  });

  it("[R13] lists every time that an orphan may move to, as the schedule would be then", async () => {
    const { ctx, book, anna } = await openSchedule(base, { consultants: 1 });
    const { id } = await book(monday, "10:00");
    const change = away(anna, monday, tuesday);
    const { times } = await listTimesAfterChange(ctx, { change, bookingId: id });
    const days = new Set(times.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)));
    expect([...days]).toEqual([
      "2026-11-18",
      ...["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"],
      ...["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"],
    ]);
    await expect(listTimesAfterChange(ctx, { change, bookingId: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("[R13] new hours of a date that replace the weekly ones orphan what they leave out", async () => {
    const { preview, book, anna } = await openSchedule(base);
    await book(monday, "10:00");
    const late = await book(monday, "16:00");
    const opening = hours(anna, { weekdays: [], onDate: monday, replacesWeekly: true, endsAt: "14:00" });
    const { orphans } = await preview({ kind: "open", opening });
    expect(orphans.map(({ number, reason }) => [number, reason])).toEqual([
      [late.number, "outside_openings"],
    ]);
    const beside = { ...opening, replacesWeekly: false, startsAt: "18:00", endsAt: "20:00" };
    expect((await preview({ kind: "open", opening: beside })).orphans).toEqual([]);
  });

  it("[R33] is for the head alone, and knows nothing of another centre", async () => {
    const { centre, as, anna, rows } = await openSchedule(base);
    for (const role of ["registrar", "consultant"] as const) {
      const member = await centre.member(role);
      await expect(previewScheduleChange(as(member), away(anna, monday, monday))).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const stranger = contextOf(
      base.deps({ clock: () => now }),
      await (await createCentre(base)).member("head"),
    );
    const [row] = await rows("select id from app.openings limit 1");
    const openingId = String(row?.id);
    await expect(
      previewScheduleChange(stranger, { kind: "withdraw_opening", openingId, from: monday }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(previewScheduleChange(stranger, away(anna, monday, monday))).rejects.toMatchObject({
      code: "refused",
      refusal: { code: "consultant_missing" },
    });
  });
});
