import { expect, it } from "vitest";
import { wallClockAt, wireInstant } from "./centre-clock.ts";

it("a wall time is sent with the offset of the centre, not of the person's computer", () => {
  expect(wireInstant({ day: "2026-11-23", time: "09:00" }, "Asia/Yekaterinburg")).toBe(
    "2026-11-23T09:00:00+05:00",
  );
  expect(wireInstant({ day: "2026-11-23", time: "00:00" }, "Europe/Moscow")).toBe(
    "2026-11-23T00:00:00+03:00",
  );
  expect(wireInstant({ day: "2026-11-23", time: "23:59" }, "Asia/Kamchatka")).toBe(
    "2026-11-23T23:59:00+12:00",
  );
});

it("the centre's day begins at its own midnight", () => {
  const instant = new Date("2026-11-22T19:30:00Z");
  expect(wallClockAt(instant, "Asia/Yekaterinburg")).toEqual({ day: "2026-11-23", time: "00:30" });
  expect(wallClockAt(instant, "Europe/Moscow")).toEqual({ day: "2026-11-22", time: "22:30" });
});

it("a wall time survives the way to the API and back", () => {
  for (const timezone of ["Europe/Kaliningrad", "Asia/Yekaterinburg", "Asia/Vladivostok", "Europe/Berlin"]) {
    for (const day of ["2026-03-29", "2026-10-25", "2026-12-31"]) {
      const wall = { day, time: "12:15" };
      expect(wallClockAt(new Date(wireInstant(wall, timezone)), timezone)).toEqual(wall);
    }
  }
});
