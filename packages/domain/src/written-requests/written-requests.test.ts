import { describe, expect, it } from "vitest";
import { serviceForms } from "../catalogues/service-forms.ts";
import { bookingStates } from "../catalogues/states.ts";
import { limitPresets } from "../limits/presets.ts";
import { answerKinds, answerOutcomes, outcomesForChild, outcomesOfAnswer } from "./answer-kinds.ts";
import { answerStanding, answerStandingLabels } from "./answer-standing.ts";
import { bookingDeadline } from "./booking-deadline.ts";
import { refusalToAnswer, refusalToDraftAnswer } from "./refusal-to-answer.ts";

const timezone = "Asia/Yekaterinburg";
const { garmonia } = limitPresets;
const given = { outcome: "satisfied", helpToChild: false } as const;

it("[R26] a written request has the days for an answer, every other form the window of the booking", () => {
  const requestedAt = new Date("2026-11-02T18:59:59Z");
  const limits = { bookingWindowDays: 10, writtenAnswerDays: 5 };
  for (const form of serviceForms) {
    expect(bookingDeadline(form, requestedAt, timezone, limits)).toBe(
      form === "written" ? "2026-11-07" : "2026-11-12",
    );
  }
});

describe("[R26] how a request stands to its last day", () => {
  it.each([
    ["waits", "2026-11-11", null],
    ["last_day", "2026-11-12", null],
    ["missed", "2026-11-13", null],
    ["answered", "2026-11-30", "2026-11-12"],
    ["answered_late", "2026-11-30", "2026-11-13"],
  ] as const)("%s on %s, answered on %s", (standing, today, answeredOn) => {
    expect(answerStanding({ deadline: "2026-11-12", today, answeredOn })).toBe(standing);
    expect(answerStandingLabels[standing]).toMatch(/^[А-Я]/);
  });
});

it("[R29] who asks for help to a child is told the order or sent on, and nothing else ends the request", () => {
  const open = { state: "confirmed", consultantId: "c" } as const;
  for (const outcome of answerOutcomes) {
    const refusal = refusalToAnswer(open, { outcome, helpToChild: true });
    const fits = outcomesForChild.some((one) => one === outcome);
    expect(refusal === null).toBe(fits);
    if (!fits) expect(refusal).toMatchObject({ code: "outcome_does_not_fit", requirement: "R29" });
  }
  expect(outcomesOfAnswer({ helpToChild: true }, garmonia)).toEqual(outcomesForChild);
});

it("[R52] a centre without refusals is not offered one for an answer", () => {
  const asked = { helpToChild: false };
  expect(outcomesOfAnswer(asked, { refusalsAllowed: true })).toContain("refused");
  expect(outcomesOfAnswer(asked, { refusalsAllowed: false })).not.toContain("refused");
});

it("[R37] nobody answers before the centre has named who does", () => {
  expect(refusalToAnswer({ state: "requested", consultantId: null }, given)).toMatchObject({
    code: "consultant_missing",
    requirement: "R37",
  });
});

it("[R9] a request is answered while it is open, missed or marked as unattended, and never twice", () => {
  const answerable = bookingStates.filter((state) => refusalToDraftAnswer({ state }) === null);
  expect(answerable.toSorted()).toEqual(["confirmed", "no_show", "overdue", "requested"]);
  for (const state of answerable) expect(refusalToAnswer({ state, consultantId: "c" }, given)).toBeNull();
});

it("[R18] a written answer is never an event", () => {
  expect(answerKinds).not.toContain("event");
});
