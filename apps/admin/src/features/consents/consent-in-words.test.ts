import { expect, it } from "vitest";
import type { Consent } from "../../api/types.ts";
import { givenInWords, numberInWords, sizeInWords, standingInWords } from "./consent-in-words.ts";

const consent = {
  ...{ year: 2026, number: 3, givenHow: "paper", givenAt: "2026-11-23T09:00:00+05:00" },
  ...{ paperNumber: "12", paperDate: "2026-11-20", validUntil: null, standing: "live", withdrawnAt: null },
} as Consent;

it("[R42] a consent is told by its paper, or by the day and the way it was given", () => {
  expect(givenInWords(consent)).toBe("на бумаге № 12 от 20 ноября 2026 г.");
  const onPage = { ...consent, givenHow: "page", paperNumber: null, paperDate: null } as Consent;
  expect(givenInWords(onPage)).toBe("на странице записи, 23 ноября 2026 г.");
  expect([numberInWords(consent), numberInWords({ ...consent, number: null })]).toEqual([
    "№ 3 за 2026 год",
    "без номера",
  ]);
});

it("[R42] until when it holds or how it ended is told with the paper", () => {
  expect(standingInWords(consent)).toBe("действует");
  expect(standingInWords({ ...consent, validUntil: "2026-12-01" })).toBe("действует, до 1 декабря 2026 г.");
  const ended = {
    ...{ ...consent, standing: "withdrawn", withdrawnAt: "2026-11-24T09:00:00+05:00" },
    ...{ withdrawnHow: "paper_letter", withdrawalPaper: "З-4" },
  } as Consent;
  expect(standingInWords(ended)).toBe("отозвано 24 ноября 2026 г., заявлением на бумаге № З-4");
});

it("a size is told in kilobytes or megabytes", () => {
  expect([sizeInWords({ size: 100 }), sizeInWords({ size: 1_600_000 })]).toEqual(["1 КБ", "1,5 МБ"]);
});
