import { expect, it } from "vitest";
import { marksOf, topicsOf } from "./topic-marks.ts";

it("[R37] what is ticked is sent, the main topics as such, and read back the same", () => {
  const own = [
    { topic: "2", isMain: true },
    { topic: "6", isMain: false },
  ] as const;
  expect(topicsOf(marksOf(own))).toEqual(own);
});

it("[R37] nothing ticked sends nothing: who has no topics answers every one", () => {
  expect(topicsOf(marksOf([]))).toEqual([]);
});
