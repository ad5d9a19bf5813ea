import { newId } from "@prosvet/crypto";
import { dayOf } from "@prosvet/domain";
import { createCentre, somebody, testDatabase } from "@prosvet/testing";
import {
  AppError,
  cancelOwnBooking,
  contextOf,
  listDay,
  readOwnBooking,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { anonymously, firstSlot } from "./first-slot.ts";

const base = testDatabase();

describe("a parent's booking", () => {
  it("[R32] is made with nothing but a form, a channel and a time, and is seen and cancelled by number and PIN", async () => {
    const centre = await createCentre(base);
    const { ctx, page, slot } = await firstSlot(base, centre);
    const receipt = await requestBooking(ctx, page, anonymously(slot), newId());
    expect(receipt.startsAt).toEqual(slot.startsAt);
    expect(receipt.pin).toMatch(/^\d{6}$/);
    const secret = { number: receipt.number.toLowerCase(), pin: receipt.pin };
    expect((await readOwnBooking(ctx, page, secret)).mayCancel).toBe(true);
    await cancelOwnBooking(ctx, page, secret);
    expect((await readOwnBooking(ctx, page, secret)).state).toBe("cancelled_by_recipient");
    expect((await firstSlot(base, centre)).slot.startsAt).toEqual(slot.startsAt);
  });

  it("of a thousand people on one slot exactly one has it, and the others are told so", async () => {
    const centre = await createCentre(base);
    const { page, slot } = await firstSlot(base, centre);
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 1000 }, () =>
        requestBooking(contextOf(base.deps(), somebody()), page, anonymously(slot), newId()).then(
          () => "booked",
          (error: unknown) => (error instanceof AppError ? error.code : String(error)),
        ),
      ),
    );
    console.log(`rush: 1000 on one slot in ${Math.round(performance.now() - started)} ms`);
    expect(answers.filter((answer) => answer === "booked")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "slot_taken")).toHaveLength(999);
  });

  it("fifty requests with one key make one booking, and each is given the same number and PIN", async () => {
    const centre = await createCentre(base);
    const { page, slot } = await firstSlot(base, centre);
    const key = newId();
    const receipts = await Promise.all(
      Array.from({ length: 50 }, () =>
        requestBooking(contextOf(base.deps(), somebody()), page, anonymously(slot), key),
      ),
    );
    expect(new Set(receipts.map(({ number, pin }) => `${number} ${pin}`)).size).toBe(1);
    expect(receipts.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const other = requestBooking(
      contextOf(base.deps(), somebody()),
      page,
      { ...anonymously(slot), topic: "2" },
      key,
    );
    await expect(other).rejects.toMatchObject({ code: "key_reused" });
  });

  it("[R36] beyond the window of a centre that guarantees it is refused with the limit and its clause", async () => {
    const centre = await createCentre(base, { limits: { bookingHorizonDays: 30 } });
    const { ctx, page, slot } = await firstSlot(base, centre);
    const late = { ...slot, startsAt: new Date(slot.startsAt.getTime() + 14 * 86_400_000) };
    const refused = requestBooking(ctx, page, anonymously(late), newId());
    await expect(refused).rejects.toMatchObject({
      code: "refused",
      refusal: { code: "slot_outside_window", requirement: "R36" },
    });
  });

  it("[R39] a contact holds so many times and no more, however fast it asks; whoever comes beyond waits for one and is never refused", async () => {
    const centre = await createCentre(base, { limits: { openBookingsPerContact: 1 }, consultants: 6 });
    const { page, slots } = await firstSlot(base, centre);
    const asked = slots.slice(0, 6).map((slot) =>
      requestBooking(
        contextOf(base.deps(), somebody()),
        page,
        {
          ...anonymously(slot),
          anonymous: undefined,
          person: { name: "Анна", phone: "8 912 345-67-89" },
          consents: [{ purpose: "personal_data", version: 1 }],
        },
        newId(),
      ),
    );
    const receipts = await Promise.all(asked);
    expect(receipts.filter(({ startsAt, putOff }) => startsAt !== null && !putOff)).toHaveLength(1);
    expect(receipts.filter(({ startsAt, putOff }) => startsAt === null && putOff)).toHaveLength(5);
  });

  it("[R34] the staff's day shows a code and no name", async () => {
    const centre = await createCentre(base);
    const { ctx, page, slot } = await firstSlot(base, centre);
    const { number } = await requestBooking(
      ctx,
      page,
      {
        ...anonymously(slot),
        anonymous: undefined,
        question: "Сын Пётр не спит",
        person: { name: "Анна Канарейкина", phone: "+79123456789" },
        consents: [{ purpose: "personal_data", version: 1 }],
      },
      newId(),
    );
    const registrar = contextOf(base.deps(), await centre.member("registrar"));
    const day = await listDay(registrar, { day: dayOf(slot.startsAt, page.timezone) });
    expect(day.bookings.map((row) => row.number)).toEqual([number]);
    expect(JSON.stringify(day)).not.toMatch(/Канарейкина|9123456789|Пётр/);
  });
});
