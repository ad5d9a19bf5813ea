import fc from "fast-check";
import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { addDays } from "../time/calendar.ts";
import { atWallTime, dayOf } from "../time/zoned.ts";
import { editOf } from "./edit-of.ts";
import { openingsMeet } from "./openings-meet.ts";
import { openingsOnDay } from "./openings-on-day.ts";
import { orphansOf } from "./orphans.ts";
import { type OrphanToMove, proposalsFor } from "./proposals.ts";
import { type KeptSchedule, scheduleAfter } from "./schedule-after.ts";
import type { KeptOpening, ScheduleChange, WantedOpening } from "./schedule-change.ts";

const timezone = "Asia/Yekaterinburg";
const now = new Date("2026-11-18T07:00:00Z");
const [today, monday] = ["2026-11-18", "2026-11-23"];
const limits = limitPresets.garmonia;

const opening = (change: Partial<KeptOpening> = {}): KeptOpening => ({
  ...{
    id: "one",
    consultantId: "anna",
    forms: ["in_person"],
    weekday: 1,
    onDate: null,
    replacesWeekly: false,
  },
  ...{
    startsAt: "09:00",
    endsAt: "18:00",
    validFrom: "2020-01-01",
    validTo: null,
    placeId: null,
    roomId: null,
  },
  ...{ secondConsultantId: null, seats: 1, durationMinutes: null, breakFrom: null, breakUntil: null },
  ...{ onHolidays: false, ...change },
});
const everyDay = (consultantId: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    opening({ id: `${consultantId} ${weekday}`, consultantId, weekday: weekday as 1 }),
  );
const schedule = (change: Partial<KeptSchedule> = {}): KeptSchedule => ({
  ...{ openings: [opening()], absences: [], busy: [], timezone, ...change },
});
const booking = (time: string, change: Partial<OrphanToMove> = {}): OrphanToMove => {
  const startsAt = atWallTime(monday, time, timezone);
  return {
    ...{ id: time, consultantId: "anna", secondConsultantId: null, form: "in_person", placeId: null },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + 45 * 60_000), topic: null, requestedAt: now },
    ...{ deadline: addDays(today, 10), laterByWish: false, seats: 1, ...change },
  };
};
const edit = (change: ScheduleChange, before: KeptSchedule) =>
  editOf(change, { openings: before.openings, today, rooms: ["room"] });
const orphans = (change: ScheduleChange, bookings: readonly OrphanToMove[], before = schedule()) => {
  const done = edit(change, before);
  const after = scheduleAfter(before, done);
  return orphansOf(bookings, { before, after, closedPlaces: done.closedPlaces }).map(
    ({ booking: { id }, reason }) => [id, reason],
  );
};
const wanted = (change: Partial<WantedOpening> = {}): WantedOpening => {
  const { id: _, weekday: __, roomId: ___, ...rest } = opening({ validFrom: monday });
  return { ...rest, weekdays: [1], ...change };
};

it("[R13] a change takes the ground from under what the hours, the break or the form leave out, and from nothing else", () => {
  const booked = [booking("09:00"), booking("12:30"), booking("17:15")];
  const change = (to: Partial<WantedOpening>): ScheduleChange => ({
    kind: "change_opening",
    openingId: "one",
    opening: wanted(to),
  });
  const out = "outside_openings";
  expect(orphans(change({}), booked)).toEqual([]);
  expect(orphans(change({ endsAt: "17:59" }), booked)).toEqual([["17:15", out]]);
  expect(orphans(change({ breakFrom: "13:00", breakUntil: "14:00" }), booked)).toEqual([["12:30", out]]);
  expect(orphans(change({ forms: ["remote"] }), booked)).toHaveLength(3);
  expect(orphans(change({ placeId: "room" }), booked).map(([, reason]) => reason)).toEqual(
    Array.from({ length: 3 }, () => "place_changed"),
  );
  expect(orphans(change({ validFrom: addDays(monday, 1) }), booked)).toEqual([]);
  expect(orphans({ kind: "withdraw_opening", openingId: "one", from: monday }, booked)).toHaveLength(3);
});

it("[R13] a booking that stood outside the hours before is no orphan of a change of hours, but of an absence", () => {
  const evening = [booking("20:00")];
  expect(orphans({ kind: "withdraw_opening", openingId: "one", from: monday }, evening)).toEqual([]);
  const [startsAt, endsAt] = [
    atWallTime(monday, "00:00", timezone),
    atWallTime(addDays(monday, 1), "00:00", timezone),
  ];
  const absence = { consultantId: null, startsAt, endsAt, reason: "" };
  expect(orphans({ kind: "absence", absence }, evening)).toEqual([["20:00", "absence"]]);
  const others = { ...absence, consultantId: "boris" };
  expect(orphans({ kind: "absence", absence: others }, evening)).toEqual([]);
});

it("[R13] hours that change keep the days before the change, and a dated opening leaves nothing behind", () => {
  const withdrawn = edit({ kind: "withdraw_opening", openingId: "one", from: monday }, schedule());
  expect(withdrawn.openings).toMatchObject([{ validFrom: "2020-01-01", validTo: "2026-11-22" }]);
  const dated = opening({ weekday: null, onDate: monday, validFrom: monday, validTo: monday });
  const gone = edit(
    { kind: "withdraw_opening", openingId: "one", from: monday },
    schedule({ openings: [dated] }),
  );
  expect([gone.withdrawnOpenings, gone.openings]).toEqual([["one"], []]);
});

it("[R13] a room that closes sends its hours to another, and is taken by one at a time there too", () => {
  const before = schedule({ openings: [opening({ placeId: "old", roomId: "old" })] });
  const { openings, closedPlaces } = edit({ kind: "close_place", placeId: "old", movesTo: "room" }, before);
  expect(openings).toMatchObject([
    { placeId: "old", validTo: "2026-11-17" },
    { placeId: "room", roomId: "room", validFrom: today, validTo: null },
  ]);
  expect(closedPlaces).toEqual(["old"]);
});

it("[R13] openings meet on a day that both hold on, by the hour", () => {
  const dated = (change: Partial<KeptOpening>) => opening({ weekday: null, onDate: monday, ...change });
  expect(openingsMeet(opening(), opening({ startsAt: "17:59", endsAt: "20:00" }))).toBe(true);
  expect(openingsMeet(opening(), opening({ startsAt: "18:00", endsAt: "20:00" }))).toBe(false);
  expect(openingsMeet(opening(), opening({ weekday: 2 }))).toBe(false);
  expect(openingsMeet(opening({ validTo: "2026-11-22" }), opening({ validFrom: monday }))).toBe(false);
  expect(openingsMeet(opening(), dated({}))).toBe(true);
  expect(openingsMeet(opening(), dated({ replacesWeekly: true }))).toBe(false);
  expect(openingsMeet(opening(), opening({ consultantId: "boris" }))).toBe(false);
});

it("[R13] a day shows the hours that a date replaces and that a holiday suspends", () => {
  const openings = [opening(), opening({ id: "two", weekday: null, onDate: monday, replacesWeekly: true })];
  expect(openingsOnDay(openings, monday).map(({ opening: { id }, standing }) => [id, standing])).toEqual([
    ["one", "replaced"],
    ["two", "in_force"],
  ]);
  const holiday = [{ day: monday, kind: "holiday", worksAs: null } as const];
  expect(openingsOnDay([opening()], monday, holiday)).toMatchObject([{ standing: "day_off" }]);
  const kept = [opening({ onHolidays: true })];
  expect(openingsOnDay(kept, monday, holiday)).toMatchObject([{ standing: "in_force" }]);
});

it("[R13] [R36] proposals are free times inside the windows, and no two bookings get one place", () => {
  const times = ["09:00", "09:45", "10:30", "11:15", "12:00", "12:45", "13:30", "14:15"];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...times), { minLength: 1 }),
      fc.array(fc.integer({ min: 5, max: 10 }), { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 1, max: 7 }),
      (starts, windows, days) => {
        const startsAt = atWallTime(addDays(monday, -1), "00:00", timezone);
        const endsAt = new Date(startsAt.getTime() + days * 86_400_000);
        const absences = [{ id: "", consultantId: "anna", startsAt, endsAt }];
        const openings = [...everyDay("anna"), ...everyDay("boris")];
        const lost = starts.map((time, index) =>
          booking(time, { deadline: addDays(today, windows[index] ?? 10) }),
        );
        const busy = lost.map((one) => ({ ...one, bookingId: one.id }));
        const around = { ...schedule({ openings, absences, busy }), now, limits };
        const proposals = proposalsFor(lost, around);
        const places = [...proposals.values()].map((slot) => `${slot.consultantId} ${+slot.startsAt}`);
        expect(new Set(places).size).toBe(places.length);
        expect(proposals.size).toBe(lost.length);
        for (const one of lost) {
          const slot = proposals.get(one.id);
          if (!slot) throw new Error("two consultants have a time for everybody");
          const day = dayOf(slot.startsAt, timezone);
          expect(day <= one.deadline && day >= today).toBe(true);
          expect(slot.consultantId === "boris" || slot.startsAt >= endsAt || slot.endsAt <= startsAt).toBe(
            true,
          );
        }
      },
    ),
    { numRuns: 150 },
  );
});
