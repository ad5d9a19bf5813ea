import fc from "fast-check";
import { parseLimits } from "../../src/limits/limits.ts";
import { calendarDayKinds } from "../../src/schedule/production-calendar.ts";
import type { SlotSearch } from "../../src/slots/free-slots.ts";
import type { BusyRange, Opening, Slot } from "../../src/slots/slot-types.ts";
import { addDays, type CalendarDay, weekdayOf } from "../../src/time/calendar.ts";
import { atWallTime } from "../../src/time/zoned.ts";

export const consultants = ["anna", "boris", "vera"] as const;
const another = (id: string) => consultants.filter((other) => other !== id);
const forms = ["in_person", "remote", "visit_home"] as const;
const places = [
  { placeId: null, roomId: null },
  { placeId: "room-1", roomId: "room-1" },
  { placeId: "room-2", roomId: "room-2" },
  { placeId: "school", roomId: null },
];
const rarely = <T>(value: fc.Arbitrary<T>, weight = 3) =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const sometimes = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const wall = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
const hours = fc
  .tuple(
    fc.integer({ min: 0, max: 88 }),
    fc.integer({ min: 0, max: 48 }),
    rarely(fc.integer({ min: 0, max: 40 })),
  )
  .map(([opens, length, pause]) => {
    const closes = Math.min(96, opens + length);
    const from = pause === null ? null : opens + Math.min(pause, Math.max(0, length - 3));
    const until = from === null ? null : Math.min(closes, from + 3);
    const hasBreak = from !== null && until !== null && from < until;
    return {
      startsAt: wall(opens),
      endsAt: wall(closes),
      breakFrom: hasBreak ? wall(from) : null,
      breakUntil: hasBreak ? wall(until) : null,
    };
  });

const openingOf = (firstDay: CalendarDay): fc.Arbitrary<Opening> =>
  fc
    .record({
      consultantId: fc.constantFrom(...consultants),
      forms: fc.subarray([...forms], { minLength: 1 }),
      weekday: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
      dayAhead: fc.integer({ min: 0, max: 4 }),
      replacesWeekly: fc.constantFrom(true, false, false, false),
      hours,
      validity: fc.tuple(
        fc.integer({ min: -3, max: 1 }),
        fc.option(fc.integer({ min: 2, max: 6 }), { nil: null }),
      ),
      place: fc.constantFrom(...places),
      second: rarely(fc.nat(1)),
      seats: fc.constantFrom(1, 1, 1, 3),
      durationMinutes: rarely(fc.constantFrom(30, 60)),
      onHolidays: fc.boolean(),
    })
    .map(({ weekday, dayAhead, hours: times, validity: [from, to], place, second, ...rest }) => ({
      ...rest,
      ...times,
      ...place,
      secondConsultantId: second === null ? null : (another(rest.consultantId)[second] ?? null),
      weekday: weekday === null ? null : weekdayOf(addDays(firstDay, weekday)),
      onDate: weekday === null ? addDays(firstDay, dayAhead) : null,
      validFrom: addDays(firstDay, from),
      validTo: to === null ? null : addDays(firstDay, to),
    }));

const calendarOf = (firstDay: CalendarDay) =>
  fc.uniqueArray(
    fc
      .tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(...calendarDayKinds),
        fc.integer({ min: 0, max: 4 }),
      )
      .map(([ahead, kind, like]) => ({
        day: addDays(firstDay, ahead),
        kind,
        worksAs: kind === "working_day" ? weekdayOf(addDays(firstDay, like)) : null,
      })),
    { maxLength: 3, selector: ({ day }) => day },
  );

const competences = fc.oneof(
  fc.constant([]),
  fc.array(
    fc.record({
      consultantId: fc.constantFrom(...consultants),
      topic: fc.constantFrom("2", "8"),
      isMain: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
);

const limits = fc
  .record({
    bookingWindowMode: fc.constantFrom("guaranteed", "recommended"),
    bookingWindowDays: fc.integer({ min: 2, max: 8 }),
    bookingHorizonDays: fc.integer({ min: 2, max: 8 }),
    minNoticeMinutes: fc.constantFrom(0, 0, 60, 600),
    slotStepMinutes: fc.constantFrom(15, 20, 40),
    bufferMinutes: fc.constantFrom(0, 10, 45),
    durationMinutesByTopic: fc.constantFrom({}, { "8": 90 }),
    serviceForms: fc.constantFrom([...forms], ["remote", "in_person"]),
  })
  .map(parseLimits);

// The clock of Berlin moves on 2026-03-29 and 2026-10-25: days of 23 and 25 hours are inside the search.
const first = fc.constantFrom("2026-03-27", "2026-10-23", "2026-11-20");
const zone = fc.constantFrom("Europe/Berlin", "Asia/Kamchatka", "Europe/Moscow");

/** What is asked of a schedule of three consultants over a few days, nearly everything of it left to chance. */
export const searches: fc.Arbitrary<SlotSearch> = fc.tuple(first, zone).chain(([firstDay, timezone]) => {
  const start = atWallTime(firstDay, "00:00", timezone).getTime();
  const instant = fc.integer({ min: 0, max: 24 * 12 * 5 }).map((fives) => new Date(start + fives * 300_000));
  const range = fc.tuple(instant, fc.integer({ min: 1, max: 36 })).map(([startsAt, fives]) => ({
    startsAt,
    endsAt: new Date(startsAt.getTime() + fives * 300_000),
  }));
  const busy = fc
    .tuple(range, fc.constantFrom(...consultants), fc.constantFrom(...places), rarely(instant))
    .map(([times, consultantId, { roomId }, heldUntil]) => ({ ...times, consultantId, roomId, heldUntil }));
  const absence = fc
    .tuple(range, fc.constantFrom(...consultants, null))
    .map(([times, consultantId]) => ({ ...times, consultantId }));
  return fc.record({
    openings: fc.array(openingOf(firstDay), { minLength: 4, maxLength: 12 }),
    absences: fc.array(absence, { maxLength: 2 }),
    busy: fc.array(busy, { maxLength: 4 }),
    calendar: calendarOf(firstDay),
    competences,
    timezone: fc.constant(timezone),
    now: fc.integer({ min: -24, max: 24 }).map((hour) => new Date(start + hour * 3_600_000)),
    limits,
    from: fc.integer({ min: -1, max: 1 }).map((days) => addDays(firstDay, days)),
    to: fc.integer({ min: 2, max: 6 }).map((days) => addDays(firstDay, days)),
    laterByWish: fc.boolean(),
    form: sometimes(fc.constantFrom("in_person", "remote")),
    consultantId: sometimes(fc.constantFrom(...consultants)),
    secondConsultantId: sometimes(fc.constantFrom(...consultants)),
    durationMinutes: sometimes(fc.constantFrom(15, 45, 60, 200)),
    topic: sometimes(fc.constantFrom("2", "8")),
  });
});

/** The rows that a booking of a slot leaves, that of the second consultant with them. */
export function rowsOf(slot: Slot, bookingId: string): BusyRange[] {
  const { consultantId, startsAt, endsAt, roomId, seats, seat, secondConsultantId } = slot;
  const row = { bookingId, consultantId, startsAt, endsAt, roomId, seats, seat, jointWith: null };
  if (secondConsultantId === null) return [row];
  const beside = { bookingId: `${bookingId}+`, consultantId: secondConsultantId, roomId: null };
  return [row, { ...row, ...beside, jointWith: bookingId }];
}

/** Whether the database would take these rows together: what its three constraints say (see the migrations). */
export function mayStandTogether(
  one: BusyRange,
  other: BusyRange,
  groupOf: (row: BusyRange) => string,
): boolean {
  const meets = one.startsAt < other.endsAt && other.startsAt < one.endsAt;
  if (!meets) return true;
  const isSameRoom = one.roomId != null && one.roomId === other.roomId;
  if (one.consultantId !== other.consultantId) return !isSameRoom;
  return groupOf(one) === groupOf(other) && one.seat !== other.seat;
}
