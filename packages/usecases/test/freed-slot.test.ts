import { newId } from "@prosvet/crypto";
import type { Slot } from "@prosvet/domain";
import { createCentre, testDatabase } from "@prosvet/testing";
import {
  cancelBooking,
  cancelOwnBooking,
  confirmBooking,
  contextOf,
  moveBooking,
  moveOwnBooking,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { anonymously } from "./first-slot.ts";
import { codeOf, count, later, minutes, morning, openPages, visitorAt } from "./support/visitors.ts";

const base = testDatabase();

async function withBooking(freedSlotWithholdMinutes: number) {
  const centre = await createCentre(base, { limits: { freedSlotWithholdMinutes } });
  const pages = await openPages(base, centre);
  const { page, first } = pages;
  const { id, number, pin } = await requestBooking(visitorAt(base), page, anonymously(first), newId());
  const registrar = contextOf(base.deps({ clock: () => morning }), await centre.member("registrar"));
  const take = (time: Slot, moment = morning) =>
    requestBooking(visitorAt(base, moment), page, anonymously(time), newId());
  return { ...pages, id, registrar, secret: { number, pin }, take };
}

type Booked = Awaited<ReturnType<typeof withBooking>>;
const toSecond = ({ second: { startsAt, consultantId } }: Booked) => ({
  startsAt: startsAt.toISOString(),
  consultantId,
});

const ways: [string, (booked: Booked) => Promise<unknown>][] = [
  ["its recipient cancels", ({ page, secret }) => cancelOwnBooking(visitorAt(base), page, secret)],
  [
    "its recipient moves it",
    (booked) => moveOwnBooking(visitorAt(base), booked.page, booked.secret, toSecond(booked)),
  ],
  ["the centre cancels", ({ registrar, id }) => cancelBooking(registrar, { id, reason: "Болезнь" })],
  [
    "the centre moves it",
    (booked) => moveBooking(booked.registrar, { id: booked.id, ...toSecond(booked), reason: "Болезнь" }),
  ],
];

describe("a time that is freed", () => {
  it.each(ways)("[R13] is withheld for the minutes of the centre when %s, and then free", async (_, free) => {
    const booked = await withBooking(30);
    const { first, take, freeTimes } = booked;
    await free(booked);
    expect((await freeTimes()).map(({ startsAt }) => startsAt)).not.toContainEqual(first.startsAt);
    expect(await codeOf(take(first, later(minutes(29))))).toBe("slot_taken");
    const codes = await Promise.all(
      Array.from({ length: 30 }, () => codeOf(take(first, later(minutes(30))))),
    );
    expect([count(codes, "ok"), count(codes, "slot_taken")]).toEqual([1, 29]);
  });

  it.each(ways)("is free at once where the centre withholds nothing: %s", async (_, free) => {
    const booked = await withBooking(0);
    await free(booked);
    expect((await booked.take(booked.first)).startsAt).toEqual(booked.first.startsAt);
  });

  it("is not withheld when nothing was freed, nor where the new time of the booking lies over the old", async () => {
    const { page, registrar, id, secret, first, third, take, freeTimes } = await withBooking(30);
    const before = (await freeTimes()).length;
    await confirmBooking(registrar, { id });
    expect(await freeTimes()).toHaveLength(before);
    const shifted = { startsAt: later(minutes(15), first.startsAt).toISOString() };
    await moveOwnBooking(visitorAt(base), page, secret, shifted);
    await moveOwnBooking(visitorAt(base), page, secret, { startsAt: third.startsAt.toISOString() });
    expect(await codeOf(take({ ...first, startsAt: later(minutes(-45), first.startsAt) }))).toBe("ok");
  });
});
