import { expect, it } from "vitest";
import { refusalToMoveYear } from "../services/refusal-to-move-year.ts";
import { refusalToFilterRegister } from "./journal-filters.ts";

it("[R8] a whole year is read by one broad filter, a month or a consultant by any of them together", () => {
  const codes = [
    { broad: 0, narrow: 0 },
    { broad: 1, narrow: 0 },
    { broad: 2, narrow: 0 },
    { broad: 4, narrow: 1 },
  ].map((filters) => refusalToFilterRegister(filters)?.code ?? null);
  expect(codes).toEqual([null, null, "filters_too_wide", null]);
});

it("[R8] a line stays in the book of its year", () => {
  expect(refusalToMoveYear({ from: 2026, to: 2026 })).toBeNull();
  expect(refusalToMoveYear({ from: 2026, to: 2025 })).toMatchObject({ code: "other_year", value: 2026 });
});
