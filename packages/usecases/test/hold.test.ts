import { newId } from "@prosvet/crypto";
import { bookings } from "@prosvet/db/schema";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { contextOf, holdSlot, letHoldGo, listDay, listSlots, requestBooking } from "@prosvet/usecases";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { anonymously } from "./first-slot.ts";
import { codeOf, count, later, minutes, morning, openPages, visitorAt } from "./support/visitors.ts";

const base = testDatabase();

type Time = { startsAt: Date; consultantId: string };
const held = ({ startsAt, consultantId }: Time) =>
  ({ form: "in_person", startsAt: startsAt.toISOString(), consultantId }) as const;
const startsOf = (slots: { startsAt: Date }[]) => slots.map(({ startsAt }) => startsAt.toISOString());

const rowsOf = ({ tenantId }: TestCentre) =>
  base.owner.inTenant(tenantId, (tx) =>
    tx.select({ id: bookings.id, state: bookings.state, startsAt: bookings.startsAt }).from(bookings),
  );

describe("a time that is held while a form is filled", () => {
  it("[R13] is nobody else's until it is booked by the one who holds it", async () => {
    const centre = await createCentre(base);
    const { page, first, freeTimes } = await openPages(base, centre);
    const { holdId, heldUntil, ...hold } = await holdSlot(visitorAt(base), page, held(first));
    expect(hold).toEqual({
      startsAt: first.startsAt,
      endsAt: first.endsAt,
      consultantId: first.consultantId,
    });
    expect(heldUntil).toEqual(later(minutes(10)));
    expect(startsOf(await freeTimes())).not.toContain(first.startsAt.toISOString());
    const other = await requestBooking(visitorAt(base), page, anonymously(first), newId()).catch(
      (error: unknown) => error,
    );
    expect(other).toMatchObject({ code: "slot_taken", detail: { slots: expect.any(Array) } });
    expect(await codeOf(holdSlot(visitorAt(base), page, held(first)))).toBe("slot_taken");
    const booked = await requestBooking(visitorAt(base), page, { ...anonymously(first), holdId }, newId());
    expect(booked.startsAt).toEqual(first.startsAt);
    expect(await rowsOf(centre)).toMatchObject([{ state: "requested" }]);
  });

  it("[R13] that ran out hinders nobody: of a thousand people on it one has it, the others are told so", async () => {
    const centre = await createCentre(base);
    const { page, first } = await openPages(base, centre);
    await holdSlot(visitorAt(base), page, held(first));
    const moment = later(minutes(10));
    const codes = await Promise.all(
      Array.from({ length: 1000 }, () =>
        codeOf(requestBooking(visitorAt(base, moment), page, anonymously(first), newId())),
      ),
    );
    expect([count(codes, "ok"), count(codes, "slot_taken")]).toEqual([1, 999]);
    expect(await rowsOf(centre)).toMatchObject([{ state: "requested" }]);
  });

  it("is booked after it ran out when it is still free, and lost when somebody was faster", async () => {
    const { page, first, second } = await openPages(base, await createCentre(base));
    const [one, other] = [visitorAt(base), visitorAt(base)];
    const [slow, slower] = [
      await holdSlot(one, page, held(first)),
      await holdSlot(other, page, held(second)),
    ];
    const moment = later(minutes(11));
    const book = (time: Time, holdId?: string) =>
      requestBooking(visitorAt(base, moment), page, { ...anonymously(time), holdId }, newId());
    expect((await book(first, slow.holdId)).startsAt).toEqual(first.startsAt);
    expect((await book(second)).startsAt).toEqual(second.startsAt);
    expect(await codeOf(book(second, slower.holdId))).toBe("slot_taken");
    expect(await codeOf(book(first, newId()))).toBe("slot_taken");
  });

  it("is given to its holder even when the notice of the centre has passed meanwhile", async () => {
    const { page, earliest } = await openPages(base, await createCentre(base));
    const { holdId } = await holdSlot(visitorAt(base), page, held(earliest));
    const moment = later(minutes(5));
    const book = (hold?: string) =>
      requestBooking(visitorAt(base, moment), page, { ...anonymously(earliest), holdId: hold }, newId());
    await expect(book()).rejects.toMatchObject({ refusal: { limit: "minNoticeMinutes" } });
    expect((await book(holdId)).startsAt).toEqual(earliest.startsAt);
  });

  it("goes to the consultant with whom it is held when the form names none", async () => {
    const { page, first } = await openPages(base, await createCentre(base, { consultants: 3 }));
    const { form, startsAt } = held(first);
    const hold = await holdSlot(visitorAt(base), page, { form, startsAt });
    const wish = { ...anonymously(first), consultantId: undefined, holdId: hold.holdId };
    const { consultant } = await requestBooking(visitorAt(base), page, wish, newId());
    expect(consultant?.id).toBe(hold.consultantId);
  });

  it("is held by the rules of a booking", async () => {
    const { page, earliest } = await openPages(base, await createCentre(base));
    const at = (startsAt: Date) =>
      holdSlot(visitorAt(base), page, { ...held(earliest), startsAt: startsAt.toISOString() });
    const refusals = [
      [later(minutes(-60), earliest.startsAt), { code: "slot_too_soon", limit: "minNoticeMinutes" }],
      [later(minutes(7), earliest.startsAt), { code: "slot_not_open" }],
      [later(minutes(11 * 24 * 60), earliest.startsAt), { limit: "bookingHorizonDays" }],
    ] as const;
    for (const [startsAt, refusal] of refusals) {
      await expect(at(startsAt)).rejects.toMatchObject({ code: "refused", refusal });
    }
    const written = holdSlot(visitorAt(base), page, { ...held(earliest), form: "written", channel: "email" });
    expect(await codeOf(written)).toBe("refused");
  });

  it("is one of a browser: the next takes its place, and a lost race leaves it as it was", async () => {
    const centre = await createCentre(base);
    const { page, first, second, third, freeTimes } = await openPages(base, centre);
    const ctx = visitorAt(base);
    const earlier = await holdSlot(ctx, page, held(first));
    await holdSlot(visitorAt(base), page, held(third));
    const lost = holdSlot(ctx, page, { ...held(third), replacing: earlier.holdId });
    expect(await codeOf(lost)).toBe("slot_taken");
    expect(startsOf(await freeTimes())).not.toContain(first.startsAt.toISOString());
    await holdSlot(ctx, page, { ...held(second), replacing: earlier.holdId });
    const free = startsOf(await freeTimes());
    expect(free).toContain(first.startsAt.toISOString());
    expect(free).not.toContain(second.startsAt.toISOString());
    expect(await rowsOf(centre)).toHaveLength(2);
  });

  it("may be moved by a quarter of an hour: its own time is no hindrance", async () => {
    const { page, first } = await openPages(base, await createCentre(base));
    const { holdId } = await holdSlot(visitorAt(base), page, held(first));
    const shifted = { ...first, startsAt: later(minutes(15), first.startsAt) };
    const again = await holdSlot(visitorAt(base), page, { ...held(shifted), replacing: holdId });
    expect(again.startsAt).toEqual(shifted.startsAt);
  });

  it("is free at once when it is let go, however often; a booking is not let go", async () => {
    const centre = await createCentre(base);
    const { page, first, second, freeTimes } = await openPages(base, centre);
    const { holdId } = await holdSlot(visitorAt(base), page, held(first));
    const booking = await requestBooking(visitorAt(base), page, anonymously(second), newId());
    for (const id of [holdId, holdId, newId(), booking.id]) await letHoldGo(visitorAt(base), page, id);
    const free = startsOf(await freeTimes());
    expect(free).toContain(first.startsAt.toISOString());
    expect(await rowsOf(centre)).toMatchObject([{ id: booking.id, state: "requested" }]);
  });

  it("is given to one of two hundred who want it at the same moment", async () => {
    const centre = await createCentre(base);
    const { page, first } = await openPages(base, centre);
    const codes = await Promise.all(
      Array.from({ length: 200 }, () => codeOf(holdSlot(visitorAt(base), page, held(first)))),
    );
    expect([count(codes, "ok"), count(codes, "slot_taken")]).toEqual([1, 199]);
    expect(await rowsOf(centre)).toMatchObject([{ state: "held" }]);
  });

  it("is one seat of a group, and the other seats stay free", async () => {
    const centre = await createCentre(base);
    await base.owner.inTenant(centre.tenantId, (tx) => tx.execute(sql`update app.openings set seats = 2`));
    const page = await centre.read();
    const day = { from: "2026-11-24", to: "2026-11-24", form: "in_person" } as const;
    const [first] = await listSlots(visitorAt(base), page, day);
    if (!first) throw new Error("the group has a time");
    const { holdId } = await holdSlot(visitorAt(base), page, held(first));
    const book = (hold?: string) =>
      codeOf(requestBooking(visitorAt(base), page, { ...anonymously(first), holdId: hold }, newId()));
    expect([await book(), await book(), await book(holdId)]).toEqual(["ok", "slot_taken", "ok"]);
    expect((await rowsOf(centre)).map(({ state }) => state)).toEqual(["requested", "requested"]);
  });

  it("is nothing that the staff take for a booking", async () => {
    const centre = await createCentre(base);
    const { page, first } = await openPages(base, centre);
    await holdSlot(visitorAt(base), page, held(first));
    const registrar = contextOf(base.deps({ clock: () => morning }), await centre.member("registrar"));
    expect((await listDay(registrar, { day: "2026-11-23" })).bookings).toEqual([]);
  });
});
