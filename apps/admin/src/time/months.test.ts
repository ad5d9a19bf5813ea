import { expect, it } from "vitest";
import { monthInWords, relativePeriods } from "./months.ts";

const periodOf = (label: string, now: string) =>
  relativePeriods(now).find((relative) => relative.label === label)?.period;

it("a quarter, a year and a school year are the ones that hold this month", () => {
  expect(periodOf("Этот квартал", "2026-11")).toEqual({ from: "2026-10", to: "2026-12" });
  expect(periodOf("Прошлый квартал", "2026-02")).toEqual({ from: "2025-10", to: "2025-12" });
  expect(periodOf("Учебный год", "2026-08")).toEqual({ from: "2025-09", to: "2026-08" });
  expect(periodOf("Учебный год", "2026-09")).toEqual({ from: "2026-09", to: "2027-08" });
  expect(periodOf("Прошлый год", "2026-01")).toEqual({ from: "2025-01", to: "2025-12" });
  expect(monthInWords("2026-11")).toBe("ноябрь 2026");
});
