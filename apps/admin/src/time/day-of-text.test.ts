import { expect, it } from "vitest";
import { dayOfText } from "./day-of-text.ts";

it.each([
  ["23.11.2026", "2026-11-23"],
  ["5.11.2026", "2026-11-05"],
  [" 05 11 2026 ", "2026-11-05"],
  ["31.11.2026", null],
  ["11/25/2026", null],
  ["23.11", null],
  ["", null],
])("a day is typed the Russian way: «%s» is %s", (text, day) => {
  expect(dayOfText(text)).toBe(day);
});
