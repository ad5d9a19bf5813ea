import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { russianTimezones } from "../time/timezones.ts";
import { deadlineOf, windowDuty, windowEndsAt, writtenAnswerDeadline } from "./window.ts";
import { type WindowFacts, windowAlarm, windowStanding } from "./window-standing.ts";

const timezone = "Asia/Yekaterinburg";
const requestedAt = new Date("2026-11-02T18:59:59Z");
const end = new Date("2026-11-12T18:59:59.999Z");
const { garmonia, klub } = limitPresets;

const facts = (change: Partial<WindowFacts>): WindowFacts => ({
  requestedAt,
  startsAt: null,
  givenAt: null,
  firstOfferedAt: null,
  laterByWish: false,
  now: requestedAt,
  timezone,
  limits: garmonia,
  ...change,
});

it("[R36] a booking made on day 0 may take place on day 10 until 23:59:59 of the centre", () => {
  expect(deadlineOf(requestedAt, timezone, 10)).toBe("2026-11-12");
  expect(windowEndsAt(requestedAt, timezone, 10)).toEqual(end);
  expect(windowStanding(facts({ startsAt: end }))).toBe("in_time");
  expect(windowStanding(facts({ startsAt: new Date(end.getTime() + 1) }))).toBe("will_miss");
});

it("[R36] in every zone of Russia, 2024–2036, the window ends with the last millisecond of its last day", () => {
  const formats = new Map(
    russianTimezones.map((zone) => [
      zone,
      new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short" }),
    ]),
  );
  const instant = fc.date({
    min: new Date("2024-01-01Z"),
    max: new Date("2036-12-31Z"),
    noInvalidDate: true,
  });
  const days = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(instant, days, fc.constantFrom(...russianTimezones), (requested, count, zone) => {
      const dayIn = (at: Date) => formats.get(zone)?.format(at) ?? "";
      const ends = windowEndsAt(requested, zone, count);
      const counted = (Date.parse(dayIn(ends)) - Date.parse(dayIn(requested))) / 86_400_000;
      expect(counted).toBe(count);
      expect(dayIn(ends)).toBe(deadlineOf(requested, zone, count));
      expect(Date.parse(dayIn(new Date(ends.getTime() + 1))) - Date.parse(dayIn(ends))).toBe(86_400_000);
    }),
    { numRuns: 3000 },
  );
});

describe("[R36] how a booking stands to its window", () => {
  const late = new Date("2026-11-20T05:00:00Z");
  const inside = new Date("2026-11-05T05:00:00Z");

  it.each([
    ["no_time_yet", {}],
    ["in_time", { startsAt: inside }],
    ["kept", { startsAt: inside, givenAt: inside, now: late }],
    ["will_miss", { startsAt: late }],
    ["missed", { startsAt: late, now: late }],
    ["missed", { now: late }],
    ["missed", { startsAt: late, givenAt: late, now: late }],
    ["later_by_wish", { startsAt: late, laterByWish: true }],
    ["later_by_wish", { startsAt: late, givenAt: late, laterByWish: true, now: late }],
    ["kept", { givenAt: inside, laterByWish: true, now: late }],
  ] as const)("%s: %o", (standing, change) => {
    expect(windowStanding(facts(change))).toBe(standing);
  });

  it("whoever was offered a slot inside the window and took a later one did not miss it", () => {
    expect(windowStanding(facts({ startsAt: late, firstOfferedAt: inside }))).toBe("later_by_wish");
    expect(windowStanding(facts({ startsAt: late, firstOfferedAt: inside, now: late }))).toBe(
      "later_by_wish",
    );
    expect(windowStanding(facts({ firstOfferedAt: late, now: late }))).toBe("missed");
  });
});

it("[R36] a missed window is a breach under «Гармония» and a warning under «Клуб про детство»", () => {
  expect([windowDuty(garmonia), windowAlarm("missed", garmonia)]).toEqual(["must", "breach"]);
  expect([windowDuty(klub), windowAlarm("missed", klub)]).toEqual(["should", "warning"]);
  for (const limits of [garmonia, klub]) {
    expect(windowAlarm("will_miss", limits)).toBe("warning");
    expect(windowAlarm("no_time_yet", limits)).toBe("warning");
    for (const standing of ["kept", "in_time", "later_by_wish"] as const) {
      expect(windowAlarm(standing, limits)).toBeNull();
    }
  }
});

it("[R26] a written request is answered within the centre's days", () => {
  expect(writtenAnswerDeadline(requestedAt, timezone, { writtenAnswerDays: 7 })).toBe("2026-11-09");
});
