import { expect, it } from "vitest";
import { doneInWords } from "./done-history.tsx";

it("[R6] what was done is said as a sentence: when, who, what and why", () => {
  const line = { at: "2026-11-22T12:05:00+05:00", who: "Анна Соловей", what: "Открыты данные получателя" };
  expect(doneInWords({ ...line, why: "подготовка к приёму" })).toBe(
    "22 ноября в 12:05, Анна Соловей: открыты данные получателя. Причина: подготовка к приёму",
  );
  expect(doneInWords({ ...line, why: null })).toBe(
    "22 ноября в 12:05, Анна Соловей: открыты данные получателя",
  );
});
