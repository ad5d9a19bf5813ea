import { expect, it } from "vitest";
import type { FormerOfLine } from "../../api/types.ts";
import { columnsInWords, formerValues } from "./former-values.ts";

const place = { consultants: [{ id: "one", name: "Вера" }], timezone: "Asia/Yekaterinburg" };
const correction = (version: number, was: FormerOfLine["was"]): FormerOfLine => ({
  ...{ serviceId: "line", version, was },
});

it("[R8] each former value of a column is told in words, the oldest first", () => {
  const corrections = [
    correction(2, { durationMinutes: 45, topics: [] }),
    correction(3, { outcome: "satisfied" }),
    correction(4, { durationMinutes: 30 }),
  ];
  expect(formerValues(corrections, "durationMinutes", place)).toEqual([
    { version: 2, text: "45 мин" },
    { version: 4, text: "30 мин" },
  ]);
  expect(formerValues(corrections, "topics", place)).toEqual([{ version: 2, text: "не указана" }]);
  expect(formerValues(corrections, "form", place)).toEqual([]);
  const moved = [correction(2, { startedAt: "2026-11-18T06:00:00.000Z", consultantId: "one" })];
  expect(formerValues(moved, "startedAt", place)).toEqual([{ version: 2, text: "18.11.2026 11:00" }]);
  expect(formerValues(moved, "consultantId", place)).toEqual([{ version: 2, text: "Вера" }]);
});

it("[R8] what was changed is named, and a column without a name is not shown by its code", () => {
  expect(columnsInWords(["topics", "month"])).toBe("изменены: тема");
  expect(columnsInWords(["month"])).toBe("изменены: сведения строки");
});
