import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessNeedLabels, accessNeeds, accessNeedsOf } from "../catalogues/access-needs.ts";
import { bookingStates } from "../catalogues/states.ts";
import { limitPresets } from "../limits/presets.ts";
import { childcarePlacesTaken } from "./childcare-places.ts";
import { refusalOfParticipants } from "./refusal-of-participants.ts";
import { refusalToMarkOverdue } from "./refusal-to-mark-overdue.ts";
import { problemsOfRequest, type RequestCircumstances } from "./request-problems.ts";
import { mostOpenOffers, offerExpiresAt, refusalToAnswerOffer } from "./slot-offers.ts";
import { mayBeBeyondWindow, refusalToWait, suitingConsultants, waitsFromTheStart } from "./waiting.ts";

const { garmonia } = limitPresets;
const now = new Date("2026-11-22T07:00:00Z");
const inMinutes = (minutes: number, from = now) => new Date(from.getTime() + minutes * 60_000);

describe("the waiting list", () => {
  it("[R36] open bookings wait, with a time or without; closed and written ones and those that began do not", () => {
    for (const state of bookingStates) {
      const refusal = refusalToWait({ state, form: "in_person", startsAt: null }, { now });
      const isOpen = ["requested", "confirmed", "overdue"].includes(state);
      expect(refusal?.code ?? null).toBe(isOpen ? null : "waiting_not_possible");
    }
    const booking = { state: "confirmed", form: "remote" } as const;
    expect(refusalToWait({ ...booking, startsAt: inMinutes(1) }, { now })).toBeNull();
    expect(refusalToWait({ ...booking, startsAt: now }, { now })?.requirement).toBe("R36");
    const written = { ...booking, form: "written", startsAt: null } as const;
    expect(refusalToWait(written, { now })?.requirement).toBe("R26");
  });

  it("[R36] without a time one waits by default, with a time only when one says so, for a written answer never", () => {
    const waits = (change: object) =>
      waitsFromTheStart({ form: "in_person", startsAt: undefined, ...change });
    expect([waits({}), waits({ joinWaitingList: false }), waits({ startsAt: now })]).toEqual([
      true,
      false,
      false,
    ]);
    expect(waits({ startsAt: now, joinWaitingList: true })).toBe(true);
    expect(waits({ form: "written", joinWaitingList: true })).toBe(false);
  });

  it("[R36] times beyond the window suit who wished for later, and everybody once the window is over", () => {
    const clock = { now, timezone: "Asia/Yekaterinburg" };
    expect(mayBeBeyondWindow({ laterByWish: false, deadline: "2026-11-22" }, clock)).toBe(false);
    expect(mayBeBeyondWindow({ laterByWish: true, deadline: "2026-11-22" }, clock)).toBe(true);
    expect(mayBeBeyondWindow({ laterByWish: false, deadline: "2026-11-21" }, clock)).toBe(true);
  });

  it("[R37] [R38] a chosen or a named consultant is kept, a wish comes first, nobody else's where it is a choice", () => {
    const none = { startsAt: null, consultantId: null, wishedConsultantId: null };
    const of = (change: object, consultantChoice: "none" | "preference" | "choice") =>
      suitingConsultants({ ...none, ...change }, { consultantChoice });
    expect(of({}, "choice")).toEqual([null]);
    expect(of({ wishedConsultantId: "a" }, "choice")).toEqual(["a"]);
    expect(of({ wishedConsultantId: "a" }, "preference")).toEqual(["a", null]);
    expect(of({ wishedConsultantId: "a" }, "none")).toEqual([null]);
    expect(of({ consultantId: "a" }, "none")).toEqual(["a"]);
    expect(of({ consultantId: "a", startsAt: now }, "choice")).toEqual(["a"]);
    expect(of({ consultantId: "a", startsAt: now }, "preference")).toEqual([null]);
  });
});

describe("an offer", () => {
  it("[R36] runs out after offerMinutes, at the latest when booking closes, and is not made when that is too soon", () => {
    const limits = { offerMinutes: 240, minNoticeMinutes: 60 };
    expect(offerExpiresAt(now, inMinutes(24 * 60), limits)).toEqual(inMinutes(240));
    expect(offerExpiresAt(now, inMinutes(120), limits)).toEqual(inMinutes(60));
    expect(offerExpiresAt(now, inMinutes(70), limits)).toEqual(inMinutes(10));
    expect(offerExpiresAt(now, inMinutes(69), limits)).toBeNull();
  });

  it("[R36] is answered until it runs out, and only for the time that was seen", () => {
    const offer = { expiresAt: inMinutes(1), startsAt: inMinutes(100) };
    expect(refusalToAnswerOffer(offer, { now, seenStart: null })).toBeNull();
    expect(refusalToAnswerOffer(offer, { now, seenStart: inMinutes(100) })).toBeNull();
    expect(refusalToAnswerOffer(offer, { now, seenStart: inMinutes(101) })?.code).toBe("offer_over");
    expect(refusalToAnswerOffer({ ...offer, expiresAt: now }, { now, seenStart: null })?.limit).toBe(
      "offerMinutes",
    );
    expect(refusalToAnswerOffer(null, { now, seenStart: null })?.code).toBe("offer_over");
  });

  it("[R39] a third of the meetings that are free may be on offer at once, and three of however little", () => {
    const free = (meetings: number, consultantId = "a") =>
      Array.from({ length: meetings * 3 - 2 }, (_, step) => ({
        consultantId,
        startsAt: inMinutes(step * 15),
        endsAt: inMinutes(step * 15 + 45),
      }));
    expect([0, 3, 10, 30].map((meetings) => mostOpenOffers(free(meetings), 0))).toEqual([3, 3, 3, 10]);
    expect(mostOpenOffers([...free(20), ...free(30, "b")], 10)).toBe(20);
  });
});

describe("childcare", () => {
  const at = (from: number, until: number, children = 1) => ({
    startsAt: inMinutes(from),
    endsAt: inMinutes(until),
    children,
  });

  it("[R16] counts the children who are there at once; one after another share a place", () => {
    const span = at(0, 90);
    expect(childcarePlacesTaken([], span)).toBe(0);
    expect(childcarePlacesTaken([at(0, 45), at(45, 90)], span)).toBe(1);
    expect(childcarePlacesTaken([at(0, 46), at(45, 90)], span)).toBe(2);
    expect(childcarePlacesTaken([at(-45, 0), at(90, 100)], span)).toBe(0);
    expect(childcarePlacesTaken([at(-10, 200, 3), at(20, 30, 2)], span)).toBe(5);
  });

  it("[R16] is as many as a count minute by minute finds", () => {
    const visit = fc
      .record({ from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 40 }) })
      .map(({ from, length }) => at(from, from + length));
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 8 }), visit, (taken, span) => {
        let most = 0;
        for (let minute = span.startsAt.getTime(); minute < span.endsAt.getTime(); minute += 60_000) {
          const there = taken.filter(
            ({ startsAt, endsAt }) => startsAt.getTime() <= minute && endsAt.getTime() > minute,
          );
          most = Math.max(most, there.length);
        }
        expect(childcarePlacesTaken(taken, span)).toBe(most);
      }),
    );
  });
});

describe("the circumstances of a booking", () => {
  const named: RequestCircumstances = { form: "in_person", anonymous: false, hasSecondPerson: false };
  const pathsOf = (change: Partial<RequestCircumstances>) =>
    problemsOfRequest({ ...named, ...change }).map(({ path }) => path);

  it("[R32] [R24] the address of a home visit is asked of who gives a name, never of somebody anonymous", () => {
    expect(pathsOf({ form: "visit_home" })).toEqual(["visitAddress"]);
    expect(pathsOf({ form: "visit_home", anonymous: true })).toEqual([]);
    expect(pathsOf({ form: "visit_home", visitAddress: "ул. Мира, 1" })).toEqual([]);
    expect(pathsOf({ form: "visit_event" })).toEqual([]);
    expect(pathsOf({ form: "remote", visitAddress: "ул. Мира, 1" })).toEqual(["visitAddress"]);
  });

  it("[R16] [R41] ages fit the number of children, a second person the number of those who come", () => {
    expect(pathsOf({ childcareChildren: 2, childcareAges: [3] })).toEqual(["childcareAges"]);
    expect(pathsOf({ childcareAges: [3, 5] })).toEqual([]);
    expect(pathsOf({ participants: 1, hasSecondPerson: true })).toEqual(["participants"]);
    expect(pathsOf({ participants: 2 })).toEqual([]);
    expect(pathsOf({ accessNeeds: ["wheelchair", "wheelchair"] })).toEqual(["accessNeeds"]);
  });

  it("[R41] two with one question are one booking; a second question and a third person are bookings of their own", () => {
    expect(refusalOfParticipants({ participants: 2, hasSecondQuestion: false })).toBeNull();
    expect(refusalOfParticipants({ participants: 2, hasSecondQuestion: true })).toMatchObject({
      code: "two_questions",
      requirement: "R41",
    });
    expect(refusalOfParticipants({ participants: 3, hasSecondQuestion: false })?.requirement).toBe("R41");
  });

  it("[R15] every access need has its words, and what is stored comes back in the catalogue's order", () => {
    for (const need of accessNeeds) expect(accessNeedLabels[need]).toMatch(/^[А-ЯЁ]/);
    expect(accessNeedsOf(["quiet_room", "unheard_of", "wheelchair"])).toEqual(["wheelchair", "quiet_room"]);
  });
});

it("[R36] [R26] overdue is what got no service: by the window, a day after an unrecorded meeting, by the day of an answer", () => {
  const requestedAt = new Date("2026-11-01T07:00:00Z");
  const facts = { requestedAt, startsAt: null, givenAt: null, firstOfferedAt: null, laterByWish: false };
  const booking = { ...facts, state: "confirmed", timezone: "Asia/Yekaterinburg", limits: garmonia } as const;
  const code = (change: object) => refusalToMarkOverdue({ ...booking, now, ...change })?.code ?? "overdue";
  expect(code({})).toBe("overdue");
  expect(code({ now: new Date("2026-11-11T07:00:00Z") })).toBe("too_early");
  const lastEvening = { startsAt: new Date("2026-11-11T12:00:00Z"), firstOfferedAt: requestedAt };
  expect(code({ ...lastEvening, now: new Date("2026-11-11T20:00:00Z") })).toBe("too_early");
  expect(code({ ...lastEvening, now: new Date("2026-11-12T12:00:01Z") })).toBe("overdue");
  expect(code({ ...lastEvening, laterByWish: true })).toBe("too_early");
  const written = { form: "written", deadline: "2026-11-21" };
  expect(code(written)).toBe("overdue");
  expect(code({ ...written, deadline: "2026-11-22" })).toBe("too_early");
});
