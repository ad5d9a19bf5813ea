import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { addDays, addMonths, daysBetween, isCalendarDay, minutesOf, weekdayOf } from "./calendar.ts";
import { isTimezone, russianTimezones } from "./timezones.ts";
import { dayInWords, plural } from "./words.ts";
import { atWallTime, dayOf, endOfDay, isoWithOffset, startOfDay, wallTimeOf } from "./zoned.ts";
import { dayAndTime } from "./zoned-words.ts";

const shifting = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Asia/Beirut",
];
const zone = fc.constantFrom(...russianTimezones, ...shifting);
const instant = fc.date({ min: new Date("2009-01-01Z"), max: new Date("2037-01-01Z"), noInvalidDate: true });
const day = instant.map((date) => date.toISOString().slice(0, 10));

it("an instant has the day, the wall time and the offset that the zone database gives it", () => {
  fc.assert(
    fc.property(instant, zone, (at, timezone) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
      expect(dayOf(at, timezone)).toBe(zoned.toPlainDate().toString());
      expect(wallTimeOf(at, timezone)).toBe(zoned.toPlainTime().toString({ smallestUnit: "minute" }));
      const iso = zoned.toString({ smallestUnit: "second", timeZoneName: "never" });
      expect(isoWithOffset(at, timezone)).toBe(iso);
    }),
    { numRuns: 2000 },
  );
});

it("a wall time of a day is the instant that the zone database gives it, shifts of the clock included", () => {
  const minutes = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(day, minutes, zone, (on, after, timezone) => {
      const time = `${String(Math.floor(after / 60)).padStart(2, "0")}:${String(after % 60).padStart(2, "0")}`;
      const zoned = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(timezone);
      expect(atWallTime(on, time, timezone).getTime()).toBe(zoned.epochMilliseconds);
      const start = Temporal.PlainDate.from(on).toZonedDateTime(timezone).epochMilliseconds;
      expect(startOfDay(on, timezone).getTime()).toBe(start);
    }),
    { numRuns: 2000 },
  );
});

it("a day ends one millisecond before the next begins, and its end is still that day", () => {
  fc.assert(
    fc.property(day, zone, (on, timezone) => {
      const end = endOfDay(on, timezone);
      expect(dayOf(end, timezone)).toBe(on);
      expect(dayOf(new Date(end.getTime() + 1), timezone)).toBe(addDays(on, 1));
    }),
  );
});

it("adding days and counting them back are one", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (from, count) => {
      const to = addDays(from, count);
      expect(daysBetween(from, to)).toBe(count);
      expect((((weekdayOf(to) - weekdayOf(from) - count) % 7) + 7) % 7).toBe(0);
    }),
  );
});

it("24:00 is the start of the next day", () => {
  expect(atWallTime("2026-11-23", "24:00", "Europe/Moscow")).toEqual(
    startOfDay("2026-11-24", "Europe/Moscow"),
  );
});

it("months keep the date or take the last one of a shorter month", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-02-29", 60)).toBe("2029-02-28");
  expect(addMonths("2026-11-15", 36)).toBe("2029-11-15");
});

it("what is no day, no wall time and no zone is refused", () => {
  expect(["2026-02-30", "2026-1-1", "26-01-01", "", "2026-13-01"].filter(isCalendarDay)).toEqual([]);
  for (const text of ["9:00", "24:01", "12:60", "noon"]) expect(() => minutesOf(text)).toThrow(RangeError);
  expect(["+05:00", "Mars/Olympus", "", "5"].filter(isTimezone)).toEqual([]);
  expect(russianTimezones.every(isTimezone)).toBe(true);
  expect(() => dayOf(new Date(Number.NaN), "Europe/Moscow")).toThrow(RangeError);
  expect(() => dayOf(new Date(0), "Mars/Olympus")).toThrow(RangeError);
});

it("days and times are said in Russian words", () => {
  const at = new Date("2026-11-23T04:00:00Z");
  expect(dayInWords("2026-11-23")).toBe("понедельник, 23 ноября");
  expect(dayAndTime(at, "Asia/Yekaterinburg")).toBe("понедельник, 23 ноября, 9:00");
  expect(isoWithOffset(at, "Asia/Yekaterinburg")).toBe("2026-11-23T09:00:00+05:00");
  const days = (count: number) => plural(count, "день", "дня", "дней");
  expect([1, 2, 5, 11, 21, 22, 111, 0, 1.5].map(days)).toEqual([
    "день",
    "дня",
    "дней",
    "дней",
    "день",
    "дня",
    "дней",
    "дней",
    "дня",
  ]);
});
