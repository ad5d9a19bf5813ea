import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { testDatabase } from "@prosvet/testing";
import { cancelBooking, listBookingRegister, listRegisters, numberBookings } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { minutesLater, openDesk } from "./support/desk.ts";

const base = testDatabase();
const person = { name: "Анна Соловей", phone: "8 (912) 000-11-22" };
const consents = [{ purpose: "personal_data", version: 1 }];

/** A desk at which bookings are registered at given minutes of the day. */
async function openBook() {
  const desk = await openDesk(base, { regulation: "klub", limits: { openBookingsPerContact: 20 } });
  const at = (minutes: number, more: object = {}) =>
    desk.register(more, newId(), desk.as(desk.registrar, minutesLater(minutes)));
  const read = async (filter: object = {}, ctx = desk.as()) =>
    listBookingRegister(ctx, { year: 2026, ...filter });
  return { ...desk, at, read };
}

describe("[R9] the journal of bookings", () => {
  it("numbers bookings by the time of asking, when it is read, and never again", async () => {
    const { at, read } = await openBook();
    const later = await at(5);
    const first = await at(1);
    const before = await read();
    expect(before.bookings.map(({ ordinal, number }) => [ordinal, number])).toEqual([
      [2, later.number],
      [1, first.number],
    ]);
    const earliest = await at(0);
    expect((await read()).bookings.map(({ ordinal, number }) => [ordinal, number])).toEqual([
      [3, earliest.number],
      [2, later.number],
      [1, first.number],
    ]);
  });

  it("has numbers without gaps or repeats, though many read while others book", async () => {
    const { at, as, read, centre } = await openBook();
    const fiveTimes = async (work: (time: number) => Promise<unknown>) => {
      for (let time = 0; time < 5; time++) await work(time);
    };
    await Promise.all(
      [0, 1, 2, 3].flatMap((one) => [
        fiveTimes((time) => at(one * 5 + time, { form: "written", channel: "email" })),
        fiveTimes(() => read()),
      ]),
    );
    const { bookings } = await read();
    expect(bookings.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 20 }, (_, index) => 20 - index),
    );
    const again = () =>
      withTenant(base.db, centre.tenantId, (tx) => numberBookings(tx, 2026, "Asia/Yekaterinburg"));
    expect(await again()).toBe(0);
    expect((await listRegisters(as())).map(({ register, years }) => [register, years])).toEqual([
      ["bookings", [2026]],
      ["families", [2026]],
      ["services", [2026]],
    ]);
  });

  it("passes over what somebody changes this moment, and numbers it the next time", async () => {
    const { at, read, rows, centre } = await openBook();
    const [one, two] = [await at(1), await at(2)];
    await base.owner.inTenant(centre.tenantId, async (tx) => {
      await tx.execute(`select 1 from app.bookings where id = '${one.id}' for update`);
      expect((await read()).bookings.map(({ number }) => number)).toEqual([two.number]);
    });
    expect((await read()).bookings.map(({ number }) => number)).toEqual([one.number, two.number]);
    expect(await rows("select last_number from app.journal_counters where register = 'bookings'")).toEqual([
      { last_number: 2 },
    ]);
  });

  it("counts a year of the centre: what was asked at its midnight is of the new book", async () => {
    const { at, read, as, registrar } = await openBook();
    const newYear = new Date("2026-12-31T19:00:00Z");
    const minutes = (moment: Date) => (moment.getTime() - minutesLater(0).getTime()) / 60_000;
    await at(minutes(newYear) - 1, { form: "written", channel: "email" });
    await at(minutes(newYear), { form: "written", channel: "email" });
    const ctx = as(registrar, new Date("2027-01-11T07:00:00Z"));
    const books = [await read({}, ctx), await read({ year: 2027 }, ctx)];
    expect(books.map(({ bookings }) => bookings.map(({ ordinal }) => ordinal))).toEqual([[1], [1]]);
    expect((await read({ month: 12 }, ctx)).bookings).toHaveLength(1);
    expect((await listRegisters(ctx))[0]?.years).toEqual([2027, 2026]);
  });

  it("[R31] [R33] shows what is for general use, by source, state, consultant and month, and nobody's name", async () => {
    const { at, read, as } = await openBook();
    const named = await at(1, { person, consents, source: "email", anonymous: undefined });
    await at(2);
    await cancelBooking(as(), { id: named.id, reason: "Ошибка" });
    const found = (await read({ source: "email" })).bookings;
    expect(found).toMatchObject([
      {
        ...{ number: named.number, ordinal: 1, anonymous: false, source: "email" },
        ...{ state: "cancelled_by_centre", receivedBy: "Сотрудник" },
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Соловей|912/);
    for (const [filter, count] of [
      [{ state: "cancelled_by_centre" }, 1],
      [{ state: "no_show" }, 0],
      [{ month: 11, source: "phone", state: "requested" }, 1],
      [{ month: 10 }, 0],
      [{ limit: 1 }, 1],
    ] as const)
      expect((await read(filter)).bookings, JSON.stringify(filter)).toHaveLength(count);
    await expect(read({ source: "phone", state: "confirmed" })).rejects.toMatchObject({
      refusal: { code: "filters_too_wide" },
    });
  });

  it("[R34] shows a consultant the bookings that are theirs", async () => {
    const { at, read, as, centre, times, first, second } = await openBook();
    for (const consultantId of [first, second]) {
      const [slot] = await times({ consultantId });
      await at(0, { consultantId, startsAt: slot?.startsAt.toISOString() });
    }
    const own = as(await centre.member("consultant", second));
    expect((await read({ consultantId: first }, own)).bookings).toMatchObject([
      { consultant: { id: second } },
    ]);
  });
});
