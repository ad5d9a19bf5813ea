import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BookingState, bookingStates } from "../catalogues/states.ts";
import { limitPresets } from "../limits/presets.ts";
import {
  bookingActions,
  bookingStateAfter,
  bookingTransitions,
  finalBookingStates,
  isOpenBooking,
  isSlotTaking,
  refusalByState,
  stateAfterOwnMove,
} from "./booking-actions.ts";
import {
  hasRunOut,
  refusalToAssign,
  refusalToCancelByCentre,
  refusalToCancelByRecipient,
  refusalToConfirm,
  refusalToMarkNoShow,
  refusalToMove,
} from "./refusal-to-act.ts";
import { refusalToMarkOverdue } from "./refusal-to-mark-overdue.ts";

const now = new Date("2026-11-23T04:00:00Z");
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

it("[R9] a random walk never leaves the table, and nothing leads out of a final state", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...bookingStates),
      fc.array(fc.constantFrom(...bookingActions)),
      (first, walk) => {
        let state = first;
        for (const action of walk) {
          const next = bookingStateAfter(state, action);
          expect(refusalByState(state, action) === null).toBe(next !== null);
          if (next === null) continue;
          expect(bookingStates).toContain(next);
          expect(finalBookingStates).not.toContain(state);
          state = next;
        }
      },
    ),
  );
  expect(finalBookingStates).toEqual(["took_place", "cancelled_by_recipient", "cancelled_by_centre"]);
});

it("[R9] every state of a booking is reached from a request, and nothing becomes a hold or comes out of one", () => {
  const reached = new Set<string>(["requested"]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const state of bookingStates.filter((known) => reached.has(known))) {
      for (const next of Object.values(bookingTransitions[state])) reached.add(next);
    }
  }
  expect([...reached, "held"].sort()).toEqual([...bookingStates].sort());
  expect(bookingTransitions.held).toEqual({});
});

it("a booking that may still happen keeps its time and counts as open; a cancelled one frees both", () => {
  expect(bookingStates.filter(isOpenBooking)).toEqual(["held", "requested", "confirmed", "overdue"]);
  expect(bookingStates.filter(isOpenBooking).every(isSlotTaking)).toBe(true);
  expect(isSlotTaking("took_place")).toBe(true);
  for (const state of ["cancelled_by_recipient", "cancelled_by_centre", "no_show"] as const) {
    expect(isSlotTaking(state)).toBe(false);
  }
});

describe("what each action asks besides the state", () => {
  it("[R26] a booking is confirmed with a time, a written request without one", () => {
    const booking = { state: "requested", startsAt: null } as const;
    expect(refusalToConfirm({ ...booking, form: "remote" })?.code).toBe("time_missing");
    expect(refusalToConfirm({ ...booking, form: "remote", startsAt: after })).toBeNull();
    expect(refusalToConfirm({ ...booking, form: "written" })).toBeNull();
    expect(refusalToConfirm({ state: "no_show", form: "written", startsAt: null })?.code).toBe(
      "action_not_possible",
    );
  });

  it("[R37] the centre names a consultant freely and replaces one with a reason", () => {
    const booking = { state: "requested", consultantId: "anna" } as const;
    expect(
      refusalToAssign({ ...booking, consultantId: null }, { consultantId: "anna", reason: null }),
    ).toBeNull();
    expect(refusalToAssign(booking, { consultantId: "anna", reason: null })).toBeNull();
    const refusal = refusalToAssign(booking, { consultantId: "boris", reason: " " });
    expect(refusal).toMatchObject({ code: "reason_missing", requirement: "R37" });
    expect(refusalToAssign(booking, { consultantId: "boris", reason: "Вопрос к логопеду" })).toBeNull();
  });

  it("a recipient moves and cancels until the booking begins, the centre may move it later", () => {
    const begun = { state: "confirmed", startsAt: now } as const;
    expect(refusalToMove(begun, { now, by: "recipient" })?.code).toBe("too_late");
    expect(refusalToMove(begun, { now, by: "centre" })).toBeNull();
    expect(refusalToMove({ ...begun, startsAt: after }, { now, by: "recipient" })).toBeNull();
    expect(refusalToCancelByRecipient(begun, { now })?.code).toBe("too_late");
    expect(refusalToCancelByRecipient({ ...begun, startsAt: after }, { now })).toBeNull();
    expect(refusalToCancelByRecipient({ ...begun, startsAt: null }, { now })).toBeNull();
  });

  it("the centre cancels with a reason", () => {
    expect(refusalToCancelByCentre({ state: "confirmed" }, { reason: "" })?.code).toBe("reason_missing");
    expect(refusalToCancelByCentre({ state: "confirmed" }, { reason: "Болезнь консультанта" })).toBeNull();
    expect(refusalToCancelByCentre({ state: "took_place" }, { reason: "x" })?.code).toBe(
      "action_not_possible",
    );
  });

  it("not coming is marked from the moment the booking begins", () => {
    const booking = { state: "confirmed" } as const;
    expect(refusalToMarkNoShow({ ...booking, startsAt: after }, { now })?.code).toBe("too_early");
    expect(refusalToMarkNoShow({ ...booking, startsAt: null }, { now })?.code).toBe("time_missing");
    expect(refusalToMarkNoShow({ ...booking, startsAt: now }, { now })).toBeNull();
  });

  it("a hold keeps its time until its end and not a moment longer", () => {
    expect(hasRunOut({ heldUntil: after }, { now })).toBe(false);
    expect(hasRunOut({ heldUntil: now }, { now })).toBe(true);
    expect(hasRunOut({ heldUntil: before }, { now })).toBe(true);
  });

  it("[R9] a recipient moves what is still to come, with or without a time, and is told so of anything else", () => {
    const movable = bookingStates.filter(
      (state) => refusalToMove({ state, startsAt: after }, { now, by: "recipient" }) === null,
    );
    expect(movable).toEqual(["requested", "confirmed", "overdue"]);
    expect(refusalToMove({ state: "requested", startsAt: null }, { now, by: "recipient" })).toBeNull();
    expect(refusalToMove({ state: "took_place", startsAt: before }, { now, by: "recipient" })).toMatchObject({
      code: "action_not_possible",
      message: expect.stringContaining("Позвоните в центр"),
    });
  });

  it("[R37] a confirmed booking that its recipient moves to another consultant waits to be confirmed again", () => {
    const after = (state: BookingState, consultantChanges: boolean) =>
      stateAfterOwnMove(state, { consultantChanges });
    expect([after("requested", false), after("requested", true)]).toEqual(["requested", "requested"]);
    expect([after("confirmed", false), after("confirmed", true)]).toEqual(["confirmed", "requested"]);
    expect([after("overdue", false), after("no_show", false)]).toEqual(["requested", null]);
  });

  it("[R36] a booking is overdue once its window is missed, unless the recipient wished for later", () => {
    const booking = {
      state: "requested",
      requestedAt: new Date("2026-11-01T05:00:00Z"),
      startsAt: null,
      givenAt: null,
      firstOfferedAt: null,
      laterByWish: false,
      now,
      timezone: "Europe/Moscow",
      limits: limitPresets.klub,
    } as const;
    expect(refusalToMarkOverdue(booking)).toBeNull();
    expect(refusalToMarkOverdue({ ...booking, laterByWish: true })).toMatchObject({ requirement: "R36" });
    expect(refusalToMarkOverdue({ ...booking, requestedAt: before })?.code).toBe("too_early");
  });
});
