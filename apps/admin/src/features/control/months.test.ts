import { expect, it } from "vitest";
import { monthsToChoose, periodInWords, periodOf } from "./months.ts";

it("[R6] control shows this month, or the months of the address in their order", () => {
  expect(periodOf({}, "2026-11")).toEqual({ from: "2026-11", to: "2026-11" });
  expect(periodOf({ from: "2026-09" }, "2026-11")).toEqual({ from: "2026-09", to: "2026-09" });
  expect(periodOf({ from: "2026-11", to: "2026-09" }, "2026-11")).toEqual({ from: "2026-09", to: "2026-11" });
});

it("[R6] the time is said in words, and whatever is chosen can be chosen", () => {
  expect(periodInWords({ from: "2026-11", to: "2026-11" })).toBe("за ноябрь 2026");
  expect(periodInWords({ from: "2026-09", to: "2026-11" })).toBe("за время: сентябрь 2026 – ноябрь 2026");
  const offered = monthsToChoose("2026-11", { from: "2020-01", to: "2026-12" }).map(({ value }) => value);
  expect([offered[0], offered[1], offered.at(-1)]).toEqual(["2026-12", "2026-11", "2020-01"]);
});
