import { expect, it } from "vitest";
import type { NewTimeOfOrphan, Orphan } from "../../api/types.ts";
import { decisionsFor, movesOf, timesLeft } from "./decisions.ts";

const time = (startsAt: string): NewTimeOfOrphan => ({
  startsAt,
  endsAt: startsAt,
  consultant: { id: "anna", name: "Анна" },
  place: null,
});
const orphan = (bookingId: string, proposal: NewTimeOfOrphan | null): Orphan => ({
  ...{ bookingId, proposal, number: bookingId, recipientCode: "К-1", anonymous: true },
  ...{ consultant: { id: "anna", name: "Анна" }, startsAt: "", endsAt: "", form: "in_person" },
  ...{ deadline: "2026-11-28", standing: "in_time", reason: "absence" },
});
const tuesday = time("2026-11-24T10:00:00+05:00");
const orphans = [orphan("one", tuesday), orphan("two", null)];

it("[R13] everybody goes to the proposed time, and who has none holds the change up until they are decided", () => {
  const decisions = decisionsFor(orphans);
  expect(movesOf(orphans, decisions)).toBeNull();
  const decided = { ...decisions, two: { kind: "keep", why: " Договорились " } as const };
  expect(movesOf(orphans, decided)).toEqual([
    { bookingId: "one", startsAt: tuesday.startsAt, consultantId: "anna" },
    { bookingId: "two", keep: true, why: "Договорились" },
  ]);
  expect(movesOf(orphans, { ...decisions, two: { kind: "keep", why: "  " } })).toBeNull();
});

it("[R13] a fresh preview keeps what was decided by hand and takes its own proposals", () => {
  const before = { one: { kind: "without_time" }, two: { kind: "proposal" } } as const;
  expect(decisionsFor(orphans, before)).toEqual({
    one: { kind: "without_time" },
    two: { kind: "undecided" },
  });
});

it("[R13] a time that one booking goes to is not offered to another", () => {
  const noon = time("2026-11-24T12:00:00+05:00");
  const decisions = decisionsFor(orphans);
  expect(timesLeft([tuesday, noon], orphans, decisions, "two")).toEqual([noon]);
  expect(timesLeft([tuesday, noon], orphans, decisions, "one")).toEqual([tuesday, noon]);
});
