import fc from "fast-check";
import { expect, it } from "vitest";
import { freeSlots, type SlotSearch } from "../../src/slots/free-slots.ts";
import { refusalToTakeSlot, slotToTake } from "../../src/slots/refusal-to-take-slot.ts";
import type { BusyRange, Slot } from "../../src/slots/slot-types.ts";
import { timesWithoutChoice } from "../../src/slots/times-without-choice.ts";
import { dayOf } from "../../src/time/zoned.ts";
import { mayStandTogether, rowsOf, searches } from "./slot-searches.ts";
import { isClear, keyOf, meetingsOn, seatsLeft, startsTheSlowWay } from "./slots-the-slow-way.ts";

const keysOf = (slot: Slot) =>
  slot.forms.map((form) => keyOf(slot.startsAt.getTime(), slot.consultantId, form));

/** The whole year of the search, whoever it asks for. */
const whole = (search: SlotSearch): SlotSearch => ({ ...search, from: "2026-01-01", to: "2026-12-31" });

/** The same schedule after some of its free slots were taken, one after another. */
function afterBookings(search: SlotSearch, picks: readonly number[]): SlotSearch {
  const { secondConsultantId: _, consultantId: __, form: ___, topic: ____, ...any } = whole(search);
  const busy = [...search.busy];
  for (const [index, pick] of picks.entries()) {
    const free = freeSlots({ ...any, busy });
    const slot = free[pick % Math.max(1, free.length)];
    if (slot) busy.push(...rowsOf(slot, `b${index}`));
  }
  return { ...search, busy };
}

const booked = fc
  .tuple(searches, fc.array(fc.nat(), { maxLength: 10 }))
  .map(([search, picks]) => afterBookings(search, picks));

it("the searches are not empty: slots, groups with seats taken, rooms and second consultants are all among them", () => {
  const found = fc.sample(booked, { numRuns: 400, seed: 1 }).map((search) => freeSlots(search));
  const of = (isOne: (slot: Slot) => boolean) => found.filter((slots) => slots.some(isOne)).length;
  expect(of(() => true)).toBeGreaterThan(200);
  expect(of(({ seats, seatsFree }) => seatsFree < seats)).toBeGreaterThan(20);
  expect(of(({ roomId }) => roomId !== null)).toBeGreaterThan(60);
  expect(of(({ secondConsultantId }) => secondConsultantId !== null)).toBeGreaterThan(40);
});

it("[R13] [R24] [R27] [R37] free slots are exactly those that the rules allow one by one, in order and each form once", () => {
  fc.assert(
    fc.property(booked, (search) => {
      const slots = freeSlots(search);
      const keys = slots.flatMap(keysOf);
      expect([...keys].sort()).toEqual(startsTheSlowWay(search));
      expect(new Set(keys).size).toBe(keys.length);
      const times = slots.map(({ startsAt }) => startsAt.getTime());
      expect(times).toEqual([...times].sort((left, right) => left - right));
    }),
    { numRuns: 400 },
  );
});

it("[R13] [R24] a slot says the place, the people and the seats of an opening around it, and all of them are free", () => {
  fc.assert(
    fc.property(booked, (search) => {
      for (const slot of freeSlots(search)) {
        const meetings = meetingsOn(dayOf(slot.startsAt, search.timezone), search).filter(
          ({ opening, at, until, second }) =>
            opening.consultantId === slot.consultantId &&
            at === slot.startsAt.getTime() &&
            until === slot.endsAt.getTime() &&
            (opening.placeId ?? null) === slot.placeId &&
            second === slot.secondConsultantId &&
            (opening.seats ?? 1) === slot.seats,
        );
        const said = meetings.flatMap(({ forms }) => forms);
        expect(slot.forms.every((form) => said.includes(form))).toBe(true);
        expect(meetings.every((meeting) => isClear(meeting, search))).toBe(true);
        expect(meetings.map((meeting) => seatsLeft(meeting, search))).toContain(slot.seatsFree);
      }
    }),
    { numRuns: 200 },
  );
});

it("[R13] what is listed can be taken just as it is listed, and what is not listed is refused", () => {
  fc.assert(
    fc.property(booked, fc.integer({ min: 0, max: 24 * 12 * 7 }), fc.nat(), (search, fives, pick) => {
      // Whether the consultant answers the topic is asked of the list only: whom the recipient chose stays (R38).
      const asked = { ...whole(search), competences: [] };
      const { form, durationMinutes, topic, secondConsultantId } = asked;
      const wish = { form, durationMinutes, topic, secondConsultantId };
      const listed = new Map(freeSlots(asked).flatMap((slot) => keysOf(slot).map((key) => [key, slot])));
      const open = freeSlots({ ...asked, busy: [], absences: [] });
      const anyTime = new Date(asked.now.getTime() + fives * 300_000);
      const wanted = [open[pick % Math.max(1, open.length)], { consultantId: "anna", startsAt: anyTime }];
      for (const one of wanted) {
        if (!one || (asked.consultantId && one.consultantId !== asked.consultantId)) continue;
        for (const each of form ? [form] : (["in_person", "remote", "visit_home"] as const)) {
          const { consultantId, startsAt } = one;
          const answer = slotToTake({ ...wish, form: each, consultantId, startsAt }, asked);
          const slot = listed.get(keyOf(startsAt.getTime(), consultantId, each));
          expect(answer.refusal === null).toBe(slot !== undefined);
          if (slot) expect({ ...answer.slot, forms: [] }).toEqual({ ...slot, forms: [] });
        }
      }
    }),
    { numRuns: 300 },
  );
});

it("[R13] however many slots are taken one after another, the database would take every row beside the others", () => {
  const groupOf = (rows: readonly BusyRange[]) => (row: BusyRange) => {
    const leader = row.jointWith ? rows.find(({ bookingId }) => bookingId === row.jointWith) : row;
    const { consultantId, startsAt } = leader ?? row;
    return (row.seats ?? 1) > 1 ? `${consultantId} ${startsAt.toISOString()}` : `${row.bookingId}`;
  };
  fc.assert(
    fc.property(searches, fc.array(fc.nat(), { minLength: 10, maxLength: 25 }), (search, picks) => {
      const { busy } = afterBookings({ ...search, busy: [] }, picks);
      const group = groupOf(busy);
      for (const [index, row] of busy.entries()) {
        for (const other of busy.slice(index + 1)) expect(mayStandTogether(row, other, group)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

it("[R38] where the centre names the consultant, each time and form stands once, and every free time stands", () => {
  fc.assert(
    fc.property(booked, (search) => {
      const slots = freeSlots(search);
      const times = (list: readonly Slot[]) =>
        list.flatMap(({ startsAt, forms }) => forms.map((form) => `${startsAt.toISOString()} ${form}`));
      const shown = timesWithoutChoice(slots, search);
      expect(new Set(times(shown)).size).toBe(times(shown).length);
      expect(new Set(times(shown))).toEqual(new Set(times(slots)));
      for (const { consultantId, startsAt, forms } of shown) {
        const { durationMinutes, topic, secondConsultantId } = search;
        const wish = { form: forms[0], durationMinutes, topic, secondConsultantId };
        expect(refusalToTakeSlot({ ...wish, consultantId, startsAt }, search)).toBeNull();
      }
    }),
    { numRuns: 150 },
  );
});
