import { expect, it } from "vitest";
import { newBookingNumber, normaliseBookingNumber } from "../src/index.ts";

it("[R32] a number reads 7K2M-9QXD and is drawn at random", () => {
  const numbers = Array.from({ length: 20_000 }, newBookingNumber);
  for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(numbers.length - new Set(numbers).size).toBeLessThanOrEqual(2);
});

it("[R32] a number is found however it was typed", () => {
  const number = newBookingNumber();
  const typed = number.toLowerCase().replace("-", "").replaceAll("0", "o").replaceAll("1", "l");
  expect(normaliseBookingNumber(number)).toBe(number);
  expect(normaliseBookingNumber(` ${typed} `)).toBe(number);
  expect(normaliseBookingNumber("о1ве-км00")).toBe("01BE-KM00");
});

it("[R32] text of another length or with foreign symbols is no number", () => {
  for (const text of ["", "7K2M-9QX", "7K2M-9QXD-4", "7K2M-9QXU", "7K2M/9QXD", "12345678'"]) {
    expect(normaliseBookingNumber(text)).toBeNull();
  }
});
