import { expect, it } from "vitest";
import { wallTimeOf } from "./wall-time-of.ts";

it("a time is understood as people type it, and nothing else is", () => {
  expect(["930", "9:30", "09.30", "9 30", "0930"].map(wallTimeOf)).toEqual(Array(5).fill("09:30"));
  expect(["", "9", "24:00", "9:60", "завтра", "12:345"].map(wallTimeOf)).toEqual(Array(6).fill(null));
});
