import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import type { CalendarEntry } from "../schedule/production-calendar.ts";
import { atWallTime, wallTimeOf } from "../time/zoned.ts";
import { freeSlots, type SlotSearch } from "./free-slots.ts";
import { refusalToTakeSlot } from "./refusal-to-take-slot.ts";
import type { BusyRange, Opening } from "./slot-types.ts";

const timezone = "Asia/Yekaterinburg";
const monday = "2026-11-23";
const limits = { ...limitPresets.klub, slotStepMinutes: 30, bookingHorizonDays: 30 };
const at = (time: string, day = monday) => atWallTime(day, time, timezone);

const opening = (change: Partial<Opening> = {}): Opening => ({
  consultantId: "anna",
  forms: ["in_person"],
  weekday: 1,
  onDate: null,
  replacesWeekly: false,
  startsAt: "09:00",
  endsAt: "11:00",
  validFrom: "2026-01-01",
  validTo: null,
  ...change,
});

const row = (
  consultantId: string,
  from: string,
  until: string,
  more: Partial<BusyRange> = {},
): BusyRange => ({
  ...{ bookingId: `${consultantId} ${from}`, consultantId, startsAt: at(from), endsAt: at(until) },
  ...more,
});

const search = (change: Partial<SlotSearch>): SlotSearch => ({
  ...{ openings: [opening()], absences: [], busy: [], timezone, limits },
  ...{ now: atWallTime("2026-11-22", "12:00", timezone), from: monday, to: monday },
  ...change,
});
const slots = (change: Partial<SlotSearch>) => freeSlots(search(change));
const times = (change: Partial<SlotSearch>) =>
  slots(change).map(({ consultantId, startsAt }) => `${consultantId} ${wallTimeOf(startsAt, timezone)}`);

const room = { placeId: "room", roomId: "room" };

it("[R13] [R24] a room taken by another consultant is not free, one's own row in it is no hindrance beyond its time", () => {
  const openings = [opening(room), opening({ ...room, consultantId: "boris" })];
  const busy = [row("boris", "09:00", "09:45", { roomId: "room" })];
  expect(times({ openings, busy })).toEqual(["anna 10:00", "boris 10:00"]);
  expect(times({ openings: [opening({ placeId: "room-2", roomId: "room-2" })], busy })).toHaveLength(3);
  // A place that is no room takes any number of consultants.
  const school = { placeId: "school", roomId: null };
  expect(times({ openings: [opening(school)], busy: [row("boris", "09:00", "09:45")] })).toHaveLength(3);
});

it("[R13] a group is free while a seat of it is, and its meetings follow one another by its own duration", () => {
  const group = opening({ seats: 3, durationMinutes: 60 });
  const seat = (number: number) =>
    row("anna", "09:00", "10:00", { seats: 3, seat: number, bookingId: `${number}` });
  expect(
    slots({ openings: [group] }).map(({ startsAt, seatsFree }) => [
      wallTimeOf(startsAt, timezone),
      seatsFree,
    ]),
  ).toEqual([
    ["09:00", 3],
    ["10:00", 3],
  ]);
  const [first] = slots({ openings: [group], busy: [seat(1), seat(3)] });
  expect(first).toMatchObject({ seats: 3, seatsFree: 1, seat: 2 });
  expect(times({ openings: [group], busy: [seat(1), seat(2), seat(3)] })).toEqual(["anna 10:00"]);
  expect(times({ openings: [group], busy: [row("anna", "09:00", "09:45")] })).toEqual(["anna 10:00"]);
});

it("[R13] the buffer stands around a group and not between its seats", () => {
  const group = opening({ seats: 2, durationMinutes: 60, endsAt: "12:00" });
  const buffered = { ...limits, bufferMinutes: 30 };
  const busy = [row("anna", "09:00", "10:00", { seats: 2, seat: 1 })];
  expect(times({ openings: [group], busy, limits: buffered })).toEqual(["anna 09:00", "anna 10:30"]);
});

it("[R13] two who receive together are free when both are", () => {
  const openings = [opening({ secondConsultantId: "boris" })];
  expect(slots({ openings })[0]).toMatchObject({ consultantId: "anna", secondConsultantId: "boris" });
  expect(times({ openings, busy: [row("boris", "09:00", "09:45")] })).toEqual(["anna 10:00"]);
  const absences = [{ consultantId: "boris", startsAt: at("09:00"), endsAt: at("10:00") }];
  expect(times({ openings, absences })).toEqual(["anna 10:00"]);
  const refusal = refusalToTakeSlot(
    { consultantId: "anna", startsAt: at("09:00") },
    search({ openings, absences }),
  );
  expect(refusal?.code).toBe("slot_not_open");
});

it("[R37] a second consultant who is wished for narrows the list to when both receive and are free", () => {
  const openings = [opening(), opening({ consultantId: "boris", startsAt: "09:30", endsAt: "12:00" })];
  expect(times({ openings, secondConsultantId: "boris" })).toEqual(["anna 09:30", "anna 10:00"]);
  const busy = [row("boris", "10:30", "11:15")];
  expect(times({ openings, busy, secondConsultantId: "boris" })).toEqual(["anna 09:30"]);
  expect(times({ openings, secondConsultantId: "vera" })).toEqual([]);
  const besideVera = [opening(), opening({ consultantId: "boris", secondConsultantId: "vera" })];
  expect(times({ openings: besideVera, secondConsultantId: "boris" })).toEqual([]);
});

it("[R13] a group of two consultants is free while a seat is, its second consultant's rows being seats too", () => {
  const group = opening({ seats: 2, durationMinutes: 60, endsAt: "10:00", secondConsultantId: "boris" });
  const seat = (number: number) => {
    const seated = { seats: 2, seat: number };
    const id = `${number}`;
    return [
      row("anna", "09:00", "10:00", { ...seated, bookingId: id }),
      row("boris", "09:00", "10:00", { ...seated, bookingId: `${id}+`, jointWith: id }),
    ];
  };
  expect(slots({ openings: [group], busy: seat(1) })[0]).toMatchObject({ seatsFree: 1, seat: 2 });
  expect(times({ openings: [group], busy: [...seat(1), ...seat(2)] })).toEqual([]);
  const otherGroup = seat(1).map((one) => (one.jointWith ? { ...one, jointWith: "of vera" } : one));
  expect(times({ openings: [group], busy: otherGroup })).toEqual([]);
});

it("[R13] nobody receives in the break of an opening", () => {
  const openings = [opening({ endsAt: "13:00", breakFrom: "10:00", breakUntil: "11:15" })];
  expect(times({ openings })).toEqual(["anna 09:00", "anna 11:15", "anna 11:45", "anna 12:15"]);
});

it("[R27] the duration is by need, else the opening's own, else the topic's, else the centre's usual one", () => {
  const byTopic = { ...limits, durationMinutesByTopic: { "8": 90 } };
  const lasts = (change: Partial<SlotSearch>) => {
    const [slot] = slots({ limits: byTopic, ...change });
    return slot && (slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000;
  };
  expect(lasts({})).toBe(45);
  expect(lasts({ topic: "8" })).toBe(90);
  expect(lasts({ topic: "2" })).toBe(45);
  expect(lasts({ topic: "8", openings: [opening({ durationMinutes: 20 })] })).toBe(20);
  expect(lasts({ topic: "8", durationMinutes: 120, openings: [opening({ durationMinutes: 20 })] })).toBe(120);
});

it("[R13] on a holiday only hours that hold on holidays apply, a moved working day has the hours of its weekday", () => {
  const day = (kind: CalendarEntry["kind"], worksAs: CalendarEntry["worksAs"] = null) => ({
    calendar: [{ day: monday, kind, worksAs }],
  });
  expect(times(day("holiday"))).toEqual([]);
  expect(times(day("day_off"))).toEqual([]);
  expect(times({ ...day("holiday"), openings: [opening({ onHolidays: true })] })).toHaveLength(3);
  const dated = opening({ weekday: null, onDate: monday });
  expect(times({ ...day("holiday"), openings: [dated] })).toHaveLength(3);
  expect(times(day("shortened"))).toHaveLength(3);
  expect(times(day("working_day", 3))).toEqual([]);
  expect(times({ ...day("working_day", 3), openings: [opening({ weekday: 3 })] })).toHaveLength(3);
});

it("[R13] a hold keeps its time until it runs out", () => {
  const held = (until: string) => [row("anna", "09:00", "09:45", { heldUntil: at(until, "2026-11-22") })];
  expect(times({ busy: held("12:00") })).toHaveLength(3);
  expect(times({ busy: held("12:01") })).toEqual(["anna 10:00"]);
});

it("[R37] a topic narrows the list to those who answer it; who has no competences answers everything", () => {
  const openings = ["anna", "boris", "vera"].map((consultantId) =>
    opening({ consultantId, endsAt: "10:00" }),
  );
  const competences = [
    { consultantId: "anna", topic: "2", isMain: true },
    { consultantId: "boris", topic: "8", isMain: false },
  ];
  expect(times({ openings, competences, topic: "2" })).toEqual(["anna 09:00", "vera 09:00"]);
  expect(times({ openings, competences, topic: "5" })).toEqual(["vera 09:00"]);
  expect(times({ openings, competences })).toHaveLength(3);
});

it("openings that overlap with different places give a start once for each form, that of whatever is free", () => {
  const openings = [opening(room), opening({ forms: ["in_person", "remote"] })];
  const seen = (busy: BusyRange[]) =>
    slots({ openings, busy }).map(({ placeId, forms }) => [placeId, forms.join()]);
  expect(seen([]).slice(0, 2)).toEqual([
    ["room", "in_person"],
    [null, "remote"],
  ]);
  expect(seen([row("boris", "08:00", "12:00", { roomId: "room" })])[0]).toEqual([null, "in_person,remote"]);
});
