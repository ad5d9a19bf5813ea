import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { emptyDatabase } from "@prosvet/testing";
import {
  cancelOwnBooking,
  contextOf,
  holdSlot,
  markNoShow,
  moveBooking,
  offerFreedSlots,
  readBooking,
} from "@prosvet/usecases";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { after, anonymous, endOf, jobsOf, named, noon, openWaitingRoom } from "./support/waiting.ts";

const base = await emptyDatabase("jobs");
const jobs = jobsOf(base);
const day = 24 * 60;

type Room = Awaited<ReturnType<typeof openWaitingRoom>>;

/** What is done to a booking and in which state that leaves it. */
async function storyOf(room: Room, id: string, at: Date) {
  const { state, events } = await readBooking(contextOf(base.deps({ clock: () => at }), room.registrar), id);
  return { state, actions: events.map(({ action, actor }) => `${action} by ${actor}`) };
}

describe("a hold that ran out", () => {
  it("is swept in every centre, and a live one is not", async () => {
    const rooms = [await openWaitingRoom(base), await openWaitingRoom(base)];
    for (const room of rooms) {
      const [slot] = await room.slots();
      if (!slot) throw new Error("the centre has a free time");
      const { startsAt, consultantId } = slot;
      await holdSlot(room.parent(noon), room.page, {
        form: "in_person",
        startsAt: startsAt.toISOString(),
        consultantId,
      });
    }
    const held = async () =>
      (
        await Promise.all(rooms.map(({ rows }) => rows("select 1 from app.bookings where state = 'held'")))
      ).map(({ length }) => length);
    expect(await jobs.expire(after(5))).toEqual({ holds: 0 });
    expect(await held()).toEqual([1, 1]);
    expect(await jobs.expire(after(11))).toEqual({ holds: 2 });
    expect(await held()).toEqual([0, 0]);
    expect(await jobs.expire(after(11))).toEqual({ holds: 0 });
  });
});

describe("an overdue booking", () => {
  it("[R36] is marked once its window is over, by the worker, once", async () => {
    const room = await openWaitingRoom(base);
    const { id } = await room.request(noon, { ...anonymous, joinWaitingList: false });
    const lastMinute = new Date("2026-11-28T18:59:00Z");
    await jobs.mark(lastMinute);
    expect((await storyOf(room, id, lastMinute)).state).toBe("requested");
    const firstMinute = new Date("2026-11-28T19:00:00Z");
    expect(await jobs.mark(firstMinute)).toEqual({ marked: 1 });
    expect(await jobs.mark(firstMinute)).toEqual({ marked: 0 });
    expect(await storyOf(room, id, firstMinute)).toEqual({
      state: "overdue",
      actions: ["request by parent", "mark_overdue by worker"],
    });
  });

  it("[R26] of a written request is marked by the day of its answer", async () => {
    const room = await openWaitingRoom(base, { limits: { writtenAnswerDays: 3 } });
    const { id } = await room.request(noon, { ...anonymous, form: "written", channel: "email" });
    await jobs.mark(after(3 * day));
    expect((await storyOf(room, id, noon)).state).toBe("requested");
    await jobs.mark(after(4 * day));
    expect((await storyOf(room, id, after(4 * day))).state).toBe("overdue");
  });

  it("[R36] is never one that was wished for later or cancelled, or whose guest did not come", async () => {
    const room = await openWaitingRoom(base, { limits: { bookingHorizonDays: 30 }, consultants: 2 });
    const slots = await room.slots();
    const [cancelledSlot, noShowSlot] = slots;
    if (!cancelledSlot || !noShowSlot) throw new Error("the centre has free times");
    const later = await room.request(noon, { ...anonymous, laterByWish: true, joinWaitingList: false });
    const cancelled = await room.take(noon, cancelledSlot);
    await cancelOwnBooking(room.parent(after(1)), room.page, cancelled.secret);
    const missed = await room.take(noon, noShowSlot);
    const staff = contextOf(base.deps({ clock: () => after(2 * day) }), room.registrar);
    await markNoShow(staff, { id: missed.id });
    await jobs.mark(after(15 * day));
    const states = await Promise.all(
      [later, cancelled, missed].map(async ({ id }) => (await storyOf(room, id, noon)).state),
    );
    expect(states).toEqual(["requested", "cancelled_by_recipient", "no_show"]);
  });

  it("[R36] is offered a time all the same: late is better than never", async () => {
    const room = await openWaitingRoom(base, { limits: { bookingHorizonDays: 10 } });
    const { id, secret } = await room.request(noon, { ...named("Долго ждёт"), joinWaitingList: true });
    for (const slot of await room.slots()) await room.take(after(1), slot, named("Раньше"));
    const late = after(12 * day);
    await jobs.mark(late);
    expect((await storyOf(room, id, late)).state).toBe("overdue");
    expect(await room.offer(late)).toBe(1);
    expect((await room.look(late, { secret })).waiting.offer).not.toBeNull();
  });
});

describe("the jobs", () => {
  it("are the worker's: nobody else may run them", async () => {
    const room = await openWaitingRoom(base);
    const asParent = offerFreedSlots(room.parent(noon) as never);
    expect(await endOf(asParent)).toBe("forbidden");
  });

  it("one centre that fails stops no other, and the error names none of them", async () => {
    const broken = await openWaitingRoom(base);
    const whole = await openWaitingRoom(base);
    for (const room of [broken, whole]) await room.request(noon, named("Ждёт"));
    // Limits that cannot be read any more.
    await withTenant(base.db, broken.centre.tenantId, async (tx) => {
      await tx.execute(
        sql`insert into app.limit_versions (tenant_id, id, order_number, effective_from, limits) values (${broken.centre.tenantId}, ${newId()}, '2', '2026-11-01', '{"offerMinutes": "никогда"}')`,
      );
    });
    const error = await jobs.offer(after(1)).catch((failure: Error) => failure.message);
    expect(error).toBe("1 centres failed: ZodError");
    expect(await whole.rows("select 1 from app.slot_offers")).toHaveLength(1);
  });

  it("[R37] a booking that the staff move leaves the list, and what was offered to it is free", async () => {
    const room = await openWaitingRoom(base, { consultants: 2 });
    const { id } = await room.request(noon, named("Ждёт"));
    expect(await room.offer(after(1))).toBe(1);
    const [free] = await room.slots(after(2));
    if (!free) throw new Error("the other consultant is free");
    const staff = contextOf(base.deps({ clock: () => after(2) }), room.registrar);
    const { startsAt, consultantId } = free;
    await moveBooking(staff, { id, startsAt: startsAt.toISOString(), consultantId });
    expect(await room.rows("select answer from app.slot_offers")).toEqual([{ answer: "withdrawn" }]);
    expect(await room.rows("select 1 from app.waiting_entries where left_at is null")).toEqual([]);
    expect(await room.slots(after(3))).toHaveLength(1);
  });
});
