import fc from "fast-check";
import { expect, it } from "vitest";
import { serviceKinds } from "../catalogues/service-kinds.ts";
import { serviceStates } from "../catalogues/states.ts";
import { type CountedService, countOf } from "./count-of.ts";

const limits = { refusalsCounted: false, eventCounting: "event" } as const;

const given = (change: Partial<CountedService> = {}): CountedService => ({
  state: "given",
  kind: "content",
  participants: 1,
  feedbackGiven: false,
  repeatsCounted: false,
  ...change,
});

const anyService: fc.Arbitrary<CountedService> = fc.record({
  state: fc.constantFrom(...serviceStates),
  kind: fc.constantFrom(...serviceKinds),
  participants: fc.integer({ min: 0, max: 200 }),
  feedbackGiven: fc.boolean(),
  repeatsCounted: fc.boolean(),
});
const anyLimits = fc.record({
  refusalsCounted: fc.boolean(),
  eventCounting: fc.constantFrom("event" as const, "participant" as const),
});

it("[R50] a technical failure and what repeats a counted service count 0, whatever the limits", () => {
  fc.assert(
    fc.property(anyService, anyLimits, (service, chosen) => {
      expect(countOf({ ...service, state: "failed_technical" }, chosen)).toBe(0);
      expect(countOf({ ...service, repeatsCounted: true }, chosen)).toBe(0);
      expect(countOf({ ...service, state: "draft" }, chosen)).toBe(0);
    }),
  );
});

it("[R50] a failed service and its repeats together count once at most, in any order of failures", () => {
  const attempts = fc.array(fc.constantFrom("failed_technical" as const, "given" as const), { maxLength: 6 });
  fc.assert(
    fc.property(attempts, (states) => {
      let total = 0;
      for (const state of states) total += countOf(given({ state, repeatsCounted: total > 0 }), limits);
      expect(total).toBe(states.includes("given") ? 1 : 0);
    }),
  );
});

it("[R41] [R39] [R32] what is no event counts once at most, for one parent or two, named or not, however often", () => {
  fc.assert(
    fc.property(anyService, anyLimits, (service, chosen) => {
      if (service.kind === "event" && chosen.eventCounting === "participant") return;
      expect([0, 1]).toContain(countOf(service, chosen));
      expect(countOf({ ...service, participants: 1 }, chosen)).toBe(
        countOf({ ...service, participants: 2 }, chosen),
      );
    }),
  );
  expect(countOf(given({ participants: 2 }), limits)).toBe(1);
});

it("[R52] a reasoned refusal counts when the centre says so", () => {
  expect(countOf(given({ state: "refused" }), limits)).toBe(0);
  expect(countOf(given({ state: "refused" }), { ...limits, refusalsCounted: true })).toBe(1);
});

it("[R21] a survey counts once, when its feedback is given", () => {
  expect(countOf(given({ kind: "survey" }), limits)).toBe(0);
  expect(countOf(given({ kind: "survey", feedbackGiven: true }), limits)).toBe(1);
});

it("[R18] [R22] an event counts once or by its participants, as the centre chose", () => {
  const event = given({ kind: "event", participants: 25 });
  expect(countOf(event, limits)).toBe(1);
  expect(countOf(event, { ...limits, eventCounting: "participant" })).toBe(25);
});
