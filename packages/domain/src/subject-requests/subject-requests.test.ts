import { expect, it } from "vitest";
import type { CalendarEntry } from "../schedule/production-calendar.ts";
import { refusalToAnswerRequest, refusalToRegisterRequest } from "./refusal-to-answer-request.ts";
import { subjectRequestDeadline } from "./request-deadline.ts";
import { subjectRequestStanding } from "./request-standing.ts";

const holidays: CalendarEntry[] = [
  { day: "2026-12-31", kind: "day_off", worksAs: null },
  ...Array.from({ length: 8 }, (_, at) => `2027-01-0${at + 1}`).map(
    (day) => ({ day, kind: "holiday", worksAs: null }) as const,
  ),
];

it("[R12] ten working days are counted from the next one, Saturdays, Sundays and holidays left out", () => {
  expect(subjectRequestDeadline("access", "2026-11-20", [])).toBe("2026-12-04");
  expect(subjectRequestDeadline("access", "2026-12-25", holidays)).toBe("2027-01-19");
  expect(subjectRequestDeadline("withdrawal", "2026-11-21", [])).toBe("2026-12-04");
});

it("[R12] data are corrected in seven working days, and a working Saturday is one of them", () => {
  expect(subjectRequestDeadline("correction", "2026-11-20", [])).toBe("2026-12-01");
  const saturday: CalendarEntry = { day: "2026-11-28", kind: "working_day", worksAs: 5 };
  expect(subjectRequestDeadline("correction", "2026-11-20", [saturday])).toBe("2026-11-30");
});

it("[R12] a request is overdue from the day after its last one, and an answer after it is late", () => {
  const known = { deadline: "2026-12-04", answeredOn: null };
  expect(subjectRequestStanding(known, "2026-12-04")).toBe("open");
  expect(subjectRequestStanding(known, "2026-12-05")).toBe("overdue");
  expect(subjectRequestStanding({ ...known, answeredOn: "2026-12-04" }, "2026-12-09")).toBe("answered");
  expect(subjectRequestStanding({ ...known, answeredOn: "2026-12-07" }, "2026-12-09")).toBe("answered_late");
});

it("[R12] an answer is entered once, on a day that has come, and says «уничтожены» only of who was", () => {
  const asked = {
    ...{ receivedOn: "2026-11-20", answeredOn: "2026-11-22", today: "2026-11-22" },
    ...{ outcome: "provided" as const, answered: null, isErased: false },
  };
  expect(refusalToAnswerRequest(asked)).toBeNull();
  const codeOf = (changes: object) => refusalToAnswerRequest({ ...asked, ...changes })?.code;
  expect(codeOf({ answered: "provided" })).toBe("already_answered");
  expect(codeOf({ answeredOn: "2026-11-23" })).toBe("answer_day_wrong");
  expect(codeOf({ answeredOn: "2026-11-19" })).toBe("answer_day_wrong");
  expect(codeOf({ outcome: "erased" })).toBe("not_erased_yet");
  expect(codeOf({ outcome: "erased", isErased: true })).toBeUndefined();
  expect(refusalToRegisterRequest({ receivedOn: "2026-11-23", today: "2026-11-22" })?.code).toBe(
    "request_in_future",
  );
});
