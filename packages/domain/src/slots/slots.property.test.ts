import fc from "fast-check";
import { expect, it } from "vitest";
import { parseLimits } from "../limits/limits.ts";
import { addDays, minutesOf, weekdayOf } from "../time/calendar.ts";
import { atWallTime, dayOf } from "../time/zoned.ts";
import { freeSlots, type SlotSearch } from "./free-slots.ts";
import { refusalToTakeSlot } from "./refusal-to-take-slot.ts";
import type { Opening, Slot } from "./slot-types.ts";

const consultants = ["anna", "boris"];
const hours = fc
  .tuple(fc.integer({ min: 0, max: 92 }), fc.integer({ min: 0, max: 48 }))
  .map(([opens, length]) => [opens, Math.min(96, opens + length)] as const);
const wall = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;

// The clock of Berlin moves on 2026-03-29 and 2026-10-25: days of 23 and 25 hours are inside the search.
const first = fc.constantFrom("2026-03-27", "2026-10-23", "2026-11-20");
const zone = fc.constantFrom("Europe/Berlin", "Asia/Kamchatka", "Europe/Moscow");

const openingOf = (firstDay: string): fc.Arbitrary<Opening> =>
  fc
    .record({
      consultantId: fc.constantFrom(...consultants),
      forms: fc.subarray(["in_person", "remote", "visit_home"] as const, { minLength: 1 }),
      weekday: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
      dayAhead: fc.integer({ min: 0, max: 4 }),
      replacesWeekly: fc.constantFrom(true, false, false, false),
      hours,
      validity: fc.tuple(
        fc.integer({ min: -3, max: 1 }),
        fc.option(fc.integer({ min: 2, max: 6 }), { nil: null }),
      ),
    })
    .map(({ weekday, dayAhead, hours: [opens, closes], validity: [from, to], ...rest }) => ({
      ...rest,
      weekday: weekday === null ? null : weekdayOf(addDays(firstDay, weekday)),
      onDate: weekday === null ? addDays(firstDay, dayAhead) : null,
      startsAt: wall(opens),
      endsAt: wall(closes),
      validFrom: addDays(firstDay, from),
      validTo: to === null ? null : addDays(firstDay, to),
    }));

const search: fc.Arbitrary<SlotSearch> = fc.tuple(first, zone).chain(([firstDay, timezone]) => {
  const start = atWallTime(firstDay, "00:00", timezone).getTime();
  const instant = fc.integer({ min: 0, max: 24 * 12 * 5 }).map((fives) => start + fives * 300_000);
  const range = fc.tuple(instant, fc.integer({ min: 1, max: 36 })).map(([from, fives]) => ({
    startsAt: new Date(from),
    endsAt: new Date(from + fives * 300_000),
  }));
  const of = (id: fc.Arbitrary<string | null>) =>
    fc.array(
      fc.tuple(range, id).map(([times, consultantId]) => ({ ...times, consultantId })),
      { maxLength: 6 },
    );
  const limits = fc
    .record({
      bookingWindowMode: fc.constantFrom("guaranteed", "recommended"),
      bookingWindowDays: fc.integer({ min: 2, max: 8 }),
      bookingHorizonDays: fc.integer({ min: 2, max: 8 }),
      minNoticeMinutes: fc.constantFrom(0, 60, 600),
      slotStepMinutes: fc.constantFrom(5, 15, 40),
      bufferMinutes: fc.constantFrom(0, 10, 45),
      serviceForms: fc.constantFrom(["in_person", "remote", "visit_home"], ["remote", "in_person"]),
    })
    .map(parseLimits);
  return fc.record(
    {
      openings: fc.array(openingOf(firstDay), { minLength: 4, maxLength: 10 }),
      absences: of(fc.constantFrom(...consultants, null)),
      busy: of(fc.constantFrom(...consultants)) as fc.Arbitrary<SlotSearch["busy"][number][]>,
      timezone: fc.constant(timezone),
      now: fc.integer({ min: -24, max: 24 }).map((hour) => new Date(start + hour * 3_600_000)),
      limits,
      from: fc.integer({ min: -1, max: 1 }).map((days) => addDays(firstDay, days)),
      to: fc.integer({ min: 2, max: 6 }).map((days) => addDays(firstDay, days)),
      laterByWish: fc.boolean(),
      form: fc.constantFrom("in_person", "remote"),
      consultantId: fc.constantFrom(...consultants),
      durationMinutes: fc.constantFrom(15, 45, 60, 200),
    },
    { requiredKeys: ["openings", "absences", "busy", "timezone", "now", "limits", "from", "to"] },
  );
});

const overlap = (slot: Slot, from: number, until: number) =>
  slot.startsAt.getTime() < until && slot.endsAt.getTime() > from;

const opensOn = (opening: Opening, day: string, all: readonly Opening[]): boolean => {
  if (opening.onDate) return opening.onDate === day;
  const replaced = all.some(
    (other) => other.replacesWeekly && other.onDate === day && other.consultantId === opening.consultantId,
  );
  const valid = opening.validFrom <= day && (opening.validTo === null || day <= opening.validTo);
  return !replaced && valid && opening.weekday === weekdayOf(day);
};

/** Slots the slow way: every opening, day and step asked on its own, the zone asked each time. */
function slotsTheSlowWay(facts: SlotSearch): string[] {
  const { limits, timezone, now } = facts;
  const duration = (facts.durationMinutes ?? limits.durationMinutes.default) * 60_000;
  const today = dayOf(now, timezone);
  const found = new Set<string>();
  if (duration > limits.durationMinutes.max * 60_000) return [];
  for (let day = facts.from; day <= facts.to; day = addDays(day, 1)) {
    if (day < today || day > addDays(today, limits.bookingHorizonDays)) continue;
    const capped = limits.bookingWindowMode === "guaranteed" && !facts.laterByWish;
    if (capped && day > addDays(today, limits.bookingWindowDays)) continue;
    for (const opening of facts.openings) {
      const { consultantId, startsAt, endsAt } = opening;
      if (facts.consultantId && consultantId !== facts.consultantId) continue;
      if (!opensOn(opening, day, facts.openings) || minutesOf(startsAt) >= minutesOf(endsAt)) continue;
      const forms = opening.forms.filter((form) => limits.serviceForms.includes(form));
      if (forms.length === 0 || (facts.form && !forms.includes(facts.form))) continue;
      const closes = atWallTime(day, endsAt, timezone).getTime();
      let at = atWallTime(day, startsAt, timezone).getTime();
      for (; at + duration <= closes; at += limits.slotStepMinutes * 60_000) {
        const slot = { consultantId, forms, startsAt: new Date(at), endsAt: new Date(at + duration) };
        if (at >= now.getTime() + limits.minNoticeMinutes * 60_000 && isClear(slot, facts)) {
          found.add(`${slot.startsAt.toISOString()} ${consultantId}`);
        }
      }
    }
  }
  return [...found].sort();
}

function isClear(slot: Slot, facts: SlotSearch): boolean {
  const buffer = facts.limits.bufferMinutes * 60_000;
  const busy = facts.busy.some(
    (range) =>
      range.consultantId === slot.consultantId &&
      overlap(slot, range.startsAt.getTime() - buffer, range.endsAt.getTime() + buffer),
  );
  const absent = facts.absences.some(
    (range) =>
      (range.consultantId === null || range.consultantId === slot.consultantId) &&
      overlap(slot, range.startsAt.getTime(), range.endsAt.getTime()),
  );
  return !busy && !absent;
}

const keyOf = (slot: Slot) => `${slot.startsAt.toISOString()} ${slot.consultantId}`;

it("the searches are not empty: most find slots, many of both consultants", () => {
  const found = fc.sample(search, { numRuns: 300, seed: 1 }).map(freeSlots);
  const both = found.filter((slots) => new Set(slots.map(({ consultantId }) => consultantId)).size === 2);
  expect(found.filter((slots) => slots.length > 0).length).toBeGreaterThan(150);
  expect(both.length).toBeGreaterThan(15);
});

it("[R13] free slots are exactly those that the rules allow one by one, in order and each once", () => {
  fc.assert(
    fc.property(search, (facts) => {
      const keys = freeSlots(facts).map(keyOf);
      expect(keys).toEqual(slotsTheSlowWay(facts));
    }),
    { numRuns: 600 },
  );
});

it("[R13] a slot never overlaps a busy range with its buffer, an absence, or the notice, and fits an opening", () => {
  fc.assert(
    fc.property(search, (facts) => {
      const slots = freeSlots(facts);
      for (const slot of slots) {
        expect(isClear(slot, facts)).toBe(true);
        expect(slot.startsAt.getTime() - facts.now.getTime()).toBeGreaterThanOrEqual(
          facts.limits.minNoticeMinutes * 60_000,
        );
        const day = dayOf(slot.startsAt, facts.timezone);
        const around = facts.openings.filter(
          (opening) =>
            opening.consultantId === slot.consultantId &&
            opensOn(opening, day, facts.openings) &&
            atWallTime(day, opening.startsAt, facts.timezone) <= slot.startsAt &&
            slot.endsAt <= atWallTime(day, opening.endsAt, facts.timezone),
        );
        expect(slot.forms.every((form) => around.some(({ forms }) => forms.includes(form)))).toBe(true);
        expect(slot.forms.length).toBeGreaterThan(0);
      }
      expect(new Set(slots.map(keyOf)).size).toBe(slots.length);
    }),
    { numRuns: 300 },
  );
});

it("[R13] what is listed can be taken, and what is not listed is refused", () => {
  fc.assert(
    fc.property(search, fc.integer({ min: 0, max: 24 * 12 * 7 }), fc.nat(), (facts, fives, pick) => {
      const { form, durationMinutes } = facts;
      const whole = { ...facts, from: "2026-01-01", to: "2026-12-31" };
      const listed = new Set(freeSlots(whole).map(keyOf));
      const open = freeSlots({ ...whole, busy: [], absences: [] });
      const anyTime = new Date(facts.now.getTime() + fives * 300_000);
      const asked = [open[pick % Math.max(1, open.length)], { consultantId: "anna", startsAt: anyTime }];
      for (const slot of asked) {
        if (!slot || (facts.consultantId && slot.consultantId !== facts.consultantId)) continue;
        const { consultantId, startsAt } = slot;
        const refusal = refusalToTakeSlot({ consultantId, startsAt, form, durationMinutes }, facts);
        expect(refusal === null).toBe(listed.has(`${startsAt.toISOString()} ${consultantId}`));
      }
    }),
    { numRuns: 600 },
  );
});
