import { expect, it } from "vitest";
import { parseLimits } from "../limits/limits.ts";
import { limitPresets } from "../limits/presets.ts";
import { addDays } from "../time/calendar.ts";
import { atWallTime, wallTimeOf } from "../time/zoned.ts";
import { freeSlots } from "./free-slots.ts";
import { isSlotFree, refusalToTakeSlot } from "./refusal-to-take-slot.ts";
import type { Opening, Schedule } from "./slot-types.ts";

const timezone = "Asia/Yekaterinburg";
const monday = "2026-11-23";
const now = atWallTime("2026-11-22", "12:00", timezone);
const limits = parseLimits({ bookingWindowMode: "recommended", slotStepMinutes: 30 });

const opening = (change: Partial<Opening> = {}): Opening => ({
  consultantId: "anna",
  forms: ["in_person", "remote"],
  weekday: 1,
  onDate: null,
  replacesWeekly: false,
  startsAt: "09:00",
  endsAt: "11:00",
  validFrom: "2026-01-01",
  validTo: null,
  ...change,
});

const schedule = (change: Partial<Schedule> = {}): Schedule => ({
  openings: [opening()],
  absences: [],
  busy: [],
  timezone,
  ...change,
});

const at = (time: string, day = monday) => atWallTime(day, time, timezone);
const range = (from: string, until: string) => ({
  consultantId: "anna",
  startsAt: at(from),
  endsAt: at(until),
});
const times = (facts: Partial<Schedule>, change: object = {}) =>
  freeSlots({ ...schedule(facts), now, limits, from: monday, to: monday, ...change }).map(({ startsAt }) =>
    wallTimeOf(startsAt, timezone),
  );

it("[R13] slots start on the step of an opening and end inside it", () => {
  expect(times({})).toEqual(["09:00", "09:30", "10:00"]);
});

it("[R13] a dated opening adds hours, or replaces the weekly ones of its date", () => {
  const dated = opening({ weekday: null, onDate: monday, startsAt: "14:00", endsAt: "15:00" });
  expect(times({ openings: [opening(), dated] })).toEqual(["09:00", "09:30", "10:00", "14:00"]);
  expect(times({ openings: [opening(), { ...dated, replacesWeekly: true }] })).toEqual(["14:00"]);
});

it("[R13] a weekly opening holds from its first day to its last", () => {
  expect(times({ openings: [opening({ validFrom: addDays(monday, 1) })] })).toEqual([]);
  expect(times({ openings: [opening({ validTo: addDays(monday, -1) })] })).toEqual([]);
  expect(times({ openings: [opening({ validFrom: monday, validTo: monday })] })).toHaveLength(3);
});

it("[R13] an absence of the consultant or of the whole centre takes its time", () => {
  const absence = { startsAt: at("09:00"), endsAt: at("10:00") };
  expect(times({ absences: [{ ...absence, consultantId: "anna" }] })).toEqual(["10:00"]);
  expect(times({ absences: [{ ...absence, consultantId: null }] })).toEqual(["10:00"]);
  expect(times({ absences: [{ ...absence, consultantId: "boris" }] })).toHaveLength(3);
});

it("[R13] a busy range takes its time and the buffer on both sides of it", () => {
  const openings = [opening({ endsAt: "13:00" })];
  const busy = [range("10:30", "11:00")];
  expect(times({ openings, busy })).toEqual(["09:00", "09:30", "11:00", "11:30", "12:00"]);
  const buffered = { ...limits, bufferMinutes: 30 };
  expect(times({ openings, busy }, { limits: buffered })).toEqual(["09:00", "11:30", "12:00"]);
});

it("[R13] whoever holds a time gets it without the buffer of what was put beside it since, and never an overlap", () => {
  const facts = { ...schedule({ busy: [range("10:00", "10:30")] }), now, isHeld: true };
  const rules = { ...facts, limits: { ...limits, bufferMinutes: 30 } };
  const ask = (start: string, changes: object = {}) =>
    refusalToTakeSlot({ consultantId: "anna", startsAt: at(start) }, { ...rules, ...changes })?.code ?? null;
  expect([ask("09:00"), ask("09:30"), ask("10:00")]).toEqual([null, "slot_taken", "slot_taken"]);
  expect(ask("09:00", { isHeld: false })).toBe("slot_taken");
});

it("openings that overlap give a slot once, with the forms of both", () => {
  const openings = [opening({ forms: ["in_person"] }), opening({ forms: ["remote"], startsAt: "09:30" })];
  const slots = freeSlots({ ...schedule({ openings }), now, limits, from: monday, to: monday });
  expect(slots.map(({ startsAt, forms }) => [wallTimeOf(startsAt, timezone), forms])).toEqual([
    ["09:00", ["in_person"]],
    ["09:30", ["in_person", "remote"]],
    ["10:00", ["in_person", "remote"]],
  ]);
});

it("[R24] [R25] only forms that the opening and the centre both offer are listed", () => {
  expect(times({}, { form: "visit_home" })).toEqual([]);
  expect(times({}, { form: "remote" })).toHaveLength(3);
  expect(times({}, { form: "remote", limits: { ...limits, serviceForms: ["in_person"] } })).toEqual([]);
});

it("[R27] the duration is the request's, inside the centre's bounds", () => {
  expect(times({}, { durationMinutes: 120 })).toEqual(["09:00"]);
  expect(times({}, { durationMinutes: 181 })).toEqual([]);
  const refusal = refusalToTakeSlot(
    { consultantId: "anna", startsAt: at("09:00"), durationMinutes: 181 },
    { ...schedule(), now, limits },
  );
  expect(refusal).toMatchObject({
    code: "duration_out_of_bounds",
    limit: "durationMinutes",
    requirement: "R27",
  });
});

it("[R38] a chosen consultant narrows the list to their own time", () => {
  const openings = [opening(), opening({ consultantId: "boris", startsAt: "10:00" })];
  expect(times({ openings }, { consultantId: "boris" })).toEqual(["10:00"]);
  expect(times({ openings })).toEqual(["09:00", "09:30", "10:00", "10:00"]);
});

it("an opening may last until 24:00", () => {
  expect(times({ openings: [opening({ startsAt: "23:00", endsAt: "24:00" })] })).toEqual(["23:00"]);
});

const take = (startsAt: Date, change: object = {}, facts: Partial<Schedule> = {}) =>
  refusalToTakeSlot({ consultantId: "anna", startsAt }, { ...schedule(facts), now, limits, ...change });

it("[R13] a slot 100 days ahead is refused with the horizon", () => {
  const refusal = take(at("09:00", addDays(monday, 98)));
  expect(refusal).toMatchObject({ code: "slot_outside_horizon", limit: "bookingHorizonDays", value: 10 });
});

it("[R13] a slot is refused once the notice is over, and taken a moment before", () => {
  const start = at("09:00").getTime();
  const inTime = { now: new Date(start - 60 * 60_000) };
  expect(take(at("09:00"), inTime)).toBeNull();
  const late = { now: new Date(start - 60 * 60_000 + 1) };
  expect(take(at("09:00"), late)).toMatchObject({
    code: "slot_too_soon",
    limit: "minNoticeMinutes",
    value: 60,
  });
});

it("[R36] a guaranteed window caps the slots, a recommended one does not, nor does a later wish", () => {
  const garmonia = { ...limitPresets.garmonia, bookingHorizonDays: 30, slotStepMinutes: 30 };
  const later = at("09:00", addDays(monday, 14));
  const search = { to: addDays(monday, 21), limits: garmonia };
  expect(times({}, search)).toHaveLength(6);
  expect(times({}, { ...search, laterByWish: true })).toHaveLength(12);
  expect(times({}, { ...search, limits: { ...garmonia, bookingWindowMode: "recommended" } })).toHaveLength(
    12,
  );
  expect(take(later, { limits: garmonia })).toMatchObject({
    code: "slot_outside_window",
    limit: "bookingWindowDays",
    value: 10,
    requirement: "R36",
  });
  expect(take(later, { limits: garmonia, laterByWish: true })).toBeNull();
});

it("[R36] the window of a booking that moves is counted from the day it was made", () => {
  const garmonia = { ...limitPresets.garmonia, bookingHorizonDays: 30, slotStepMinutes: 30 };
  const requestedAt = atWallTime(addDays(monday, -8), "12:00", timezone);
  const search = { limits: garmonia, requestedAt, to: addDays(monday, 14) };
  expect(times({}, search)).toHaveLength(3);
});

it("a time that is no opening, off the step, or taken is refused", () => {
  expect(take(at("08:30"))?.code).toBe("slot_not_open");
  expect(take(at("09:10"))?.code).toBe("slot_not_open");
  expect(take(at("10:30"))?.code).toBe("slot_not_open");
  expect(take(at("09:30"), {}, { busy: [range("10:00", "10:30")] })?.code).toBe("slot_taken");
  const absences = [{ consultantId: null, startsAt: at("10:00"), endsAt: at("11:00") }];
  expect(take(at("09:30"), {}, { absences })?.code).toBe("slot_not_open");
  expect(isSlotFree({ consultantId: "anna", startsAt: at("09:30") }, { ...schedule(), now, limits })).toBe(
    true,
  );
});
