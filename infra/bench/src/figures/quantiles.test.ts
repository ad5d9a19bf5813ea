import { describe, expect, it } from "vitest";
import { median, quantile } from "./quantiles.ts";

describe("a quantile", () => {
  it("is the value by nearest rank, whatever the order of the values", () => {
    const values = [9, 1, 10, 3, 2, 8, 4, 7, 5, 6];
    expect(quantile(values, 0.5)).toBe(5);
    expect(quantile(values, 0.95)).toBe(10);
    expect(quantile(values, 0)).toBe(1);
  });

  it("of the middle is not moved by one disturbed round", () => {
    expect(median([10, 11, 400])).toBe(11);
  });

  it("of nothing is no number, and meets no bar", () => {
    expect(median([])).toBeNaN();
  });
});
