import { expect, it } from "vitest";
import { candidateOf, inOrderOfProposal } from "./propose-consultants.ts";

const candidate = (consultantId: string, change: object = {}) => ({
  ...{ consultantId, answers: true, isMain: false, bookings: 0, openMinutes: 600 },
  ...change,
});
const order = (...candidates: ReturnType<typeof candidate>[]) =>
  inOrderOfProposal(candidates).map(({ consultantId }) => consultantId);

it("[R37] whose main topic it is comes first, then who answers it, then the least loaded, then by id", () => {
  expect(order(candidate("b"), candidate("a"), candidate("c", { bookings: 1 }))).toEqual(["a", "b", "c"]);
  expect(order(candidate("a"), candidate("b", { isMain: true, bookings: 9 }))).toEqual(["b", "a"]);
  expect(order(candidate("a", { answers: false }), candidate("b", { bookings: 9 }))).toEqual(["b", "a"]);
});

it("[R37] the load is fair: half the bookings in a quarter of the hours is more", () => {
  const whole = candidate("whole", { bookings: 4, openMinutes: 2400 });
  const quarter = candidate("quarter", { bookings: 2, openMinutes: 600 });
  expect(order(quarter, whole)).toEqual(["whole", "quarter"]);
});

it("[R37] a proposal rests on the competences, the hours and the bookings of the week", () => {
  const opening = {
    ...{ consultantId: "a", forms: ["remote" as const], weekday: 1 as const, onDate: null },
    ...{ replacesWeekly: false, startsAt: "09:00", endsAt: "12:00", validFrom: "2026-01-01", validTo: null },
  };
  const competences = [{ consultantId: "a", topic: "8", isMain: true }];
  const facts = { topic: "8", competences, openings: [opening, opening], loads: new Map([["a", 2]]) };
  expect(candidateOf("a", facts)).toEqual(candidate("a", { isMain: true, bookings: 2, openMinutes: 360 }));
  expect(candidateOf("b", facts)).toEqual(candidate("b", { openMinutes: 0 }));
  expect(candidateOf("a", { ...facts, topic: "2" })).toMatchObject({ answers: false, isMain: false });
});
