import { expect, it } from "vitest";
import { childAgeGroup } from "./child-age-group.ts";

it("[R33] an age is shown as one of seven groups, its lower bound included and its upper one not", () => {
  const shown = Array.from({ length: 19 }, (_, years) => childAgeGroup(years));
  expect(shown[0]).toBe("до 1 года");
  expect([shown[1], shown[2]]).toEqual(["1–3 года", "1–3 года"]);
  expect([shown[3], shown[4]]).toEqual(["3–5 лет", "3–5 лет"]);
  expect([shown[5], shown[6]]).toEqual(["5–7 лет", "5–7 лет"]);
  expect(shown.slice(7, 11)).toEqual(Array(4).fill("7–11 лет"));
  expect(shown.slice(11, 15)).toEqual(Array(4).fill("11–15 лет"));
  expect(shown.slice(15)).toEqual(Array(4).fill("15–18 лет"));
});
