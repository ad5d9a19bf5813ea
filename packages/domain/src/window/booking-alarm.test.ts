import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { bookingAlarm } from "./booking-alarm.ts";

const { garmonia, klub } = limitPresets;
const facts = {
  state: "requested",
  standing: "no_time_yet",
  deadline: "2026-11-23",
  today: "2026-11-21",
} as const;

it("[R36] a booking without a time calls from two days before its last day, and no sooner", () => {
  expect(bookingAlarm(facts, garmonia)).toBe("warning");
  expect(bookingAlarm({ ...facts, today: "2026-11-20" }, garmonia)).toBeNull();
});

it("[R36] a missed window is a breach where it is guaranteed and a warning where it is recommended", () => {
  const missed = { ...facts, standing: "missed", today: "2026-11-30" } as const;
  expect([bookingAlarm(missed, garmonia), bookingAlarm(missed, klub)]).toEqual(["breach", "warning"]);
});

it("[R36] a time later than the last day warns at once, and what is over or wished for later never does", () => {
  const early = { ...facts, today: "2026-11-14" } as const;
  expect(bookingAlarm({ ...early, standing: "will_miss" }, garmonia)).toBe("warning");
  expect(bookingAlarm({ ...early, standing: "later_by_wish" }, garmonia)).toBeNull();
  expect(bookingAlarm({ ...facts, state: "took_place", standing: "missed" }, garmonia)).toBeNull();
});
