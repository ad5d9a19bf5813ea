import { newId } from "@prosvet/crypto";
import { createCentre, testDatabase } from "@prosvet/testing";
import { type AppError, readOwnBooking, requestBooking, waitAfter } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { anonymously } from "./first-slot.ts";
import { codeOf, later, morning, openPages, visitorAt } from "./support/visitors.ts";

const base = testDatabase();
const seconds = (count: number) => count * 1000;

async function guarded() {
  const { page, first } = await openPages(base, await createCentre(base));
  const { number, pin } = await requestBooking(visitorAt(base), page, anonymously(first), newId());
  const [right, wrong] = [
    { number, pin },
    { number, pin: pin === "000000" ? "000001" : "000000" },
  ];
  const address = newId();
  const open = (secret: typeof right, at: number, from = address) =>
    readOwnBooking(
      visitorAt(base, later(seconds(at), morning), { publicLimits: "kept", address: from }),
      page,
      secret,
    );
  const guessTen = async () => {
    for (let guess = 0; guess < 10; guess++) await codeOf(open(wrong, 0));
  };
  return { right, wrong, open, guessTen };
}

it("[R32] ten wrong PINs keep the owner out for half a minute, and from then on right ones are never asked to wait", async () => {
  const { right, open, guessTen } = await guarded();
  await guessTen();
  await expect(open(right, 0)).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 30 });
  await expect(open(right, 29)).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 1 });
  for (const at of [30, 30, 31, 40]) expect(await codeOf(open(right, at))).toBe("ok");
});

it("each wrong PIN beyond the tenth makes the wait longer, up to a quarter of an hour", async () => {
  const { wrong, open, guessTen } = await guarded();
  await guessTen();
  const waits: number[] = [];
  let at = 30;
  for (let guess = 0; guess < 7; guess++) {
    expect(await codeOf(open(wrong, at))).toBe("not_found");
    const refused = await open(wrong, at).catch((error: AppError) => error.retryAfterSeconds);
    waits.push(Number(refused));
    at += Number(refused);
  }
  expect(waits).toEqual([60, 120, 240, 480, 900, 900, 900]);
  expect(waits).toEqual([1, 2, 3, 4, 5, 6, 7].map(waitAfter));
});

it("a refused try is not counted: whoever only hammers makes nobody's wait longer", async () => {
  const { right, wrong, open, guessTen } = await guarded();
  await guessTen();
  await Promise.all(Array.from({ length: 50 }, () => codeOf(open(wrong, 1))));
  expect(await codeOf(open(right, 30))).toBe("ok");
});

it("somebody else's wrong PINs at one booking make its owner wait as briefly, wherever the owner is", async () => {
  const { right, open, guessTen } = await guarded();
  await guessTen();
  expect(await codeOf(open(right, 0, newId()))).toBe("too_many");
  expect(await codeOf(open(right, 31, newId()))).toBe("ok");
});
