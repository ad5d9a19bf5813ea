import { emptyDatabase } from "@prosvet/testing";
import {
  acceptOffer,
  cancelBooking,
  cancelOwnBooking,
  contextOf,
  declineOffer,
  joinWaitingList,
  leaveWaitingList,
  readBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { after, anonymous, endOf, jobsOf, named, noon, openWaitingRoom } from "./support/waiting.ts";

const base = await emptyDatabase("waiting");
const jobs = jobsOf(base);

/** The one free time is taken, and somebody waits for it. */
async function oneWaits() {
  const room = await openWaitingRoom(base);
  const [slot] = await room.slots();
  if (!slot) throw new Error("the centre has a free time");
  const holder = await room.take(noon, slot, named("Первая"));
  const waiter = await room.request(after(1), named("Вторая"));
  return { ...room, slot, holder, waiter };
}

type Room = Awaited<ReturnType<typeof oneWaits>>;
const cancel = ({ parent, page }: Room, at: Date, { secret }: { secret: Room["holder"]["secret"] }) =>
  cancelOwnBooking(parent(at), page, secret);

describe("the waiting list", () => {
  it("[R36] a freed time is offered to who waits by deadline and then by how long, and to nobody else", async () => {
    const room = await oneWaits();
    const { slot, holder, waiter, look, slots } = room;
    const later = await room.request(after(2), named("Третья"));
    expect(await room.offer(after(3))).toBe(0);
    await cancel(room, after(4), holder);
    expect(await room.offer(after(5))).toBe(1);
    const { waiting } = await look(after(6), waiter);
    expect(waiting.offer).toMatchObject({ startsAt: slot.startsAt, endsAt: slot.endsAt });
    expect(waiting.offer?.expiresAt).toEqual(after(5 + 240));
    expect((await look(after(6), later)).waiting).toMatchObject({ isWaiting: true, offer: null });
    expect(await slots(after(6))).toEqual([]);
    expect(await room.offer(after(6))).toBe(0);
  });

  it("[R36] who accepts has the time, waits no more, and is told by one notice; sent twice it is done once", async () => {
    const room = await oneWaits();
    const { slot, holder, waiter, parent, page, rows } = room;
    await cancel(room, after(4), holder);
    await room.offer(after(5));
    const accept = () => acceptOffer(parent(after(6)), page, waiter.secret);
    for (const accepted of [await accept(), await accept()]) {
      expect(accepted).toMatchObject({ startsAt: slot.startsAt, state: "requested" });
      expect(accepted.waiting).toEqual({ isWaiting: false, mayWait: true, offer: null });
    }
    const told = await rows(`select kind, speaks_of from app.outbox where booking_id = '${waiter.id}'`);
    expect(told.map(({ kind }) => kind).filter((kind) => kind !== "reminder")).toEqual(
      expect.arrayContaining(["booking_received", "slot_offered", "booking_moved"]),
    );
    expect(told.filter(({ kind }) => kind === "booking_moved")).toHaveLength(1);
    expect(await rows("select id from app.bookings where state = 'held'")).toEqual([]);
    const story = await readBooking(
      contextOf(base.deps({ clock: () => after(7) }), room.registrar),
      waiter.id,
    );
    expect(story.events.map(({ action }) => action)).toEqual(["request", "offer_slot", "accept_offer"]);
    expect(story.standing).toBe("in_time");
  });

  it("[R36] who declines is never offered that time again, and it goes to the next in line", async () => {
    const room = await oneWaits();
    const { slot, holder, waiter, parent, page, look } = room;
    const next = await room.request(after(2), named("Третья"));
    await cancel(room, after(4), holder);
    await room.offer(after(5));
    const declined = await declineOffer(parent(after(6)), page, waiter.secret);
    expect(declined).toMatchObject({ startsAt: null, waiting: { isWaiting: true, offer: null } });
    expect(await room.offer(after(7))).toBe(1);
    expect((await look(after(8), next)).waiting.offer?.startsAt).toEqual(slot.startsAt);
    await declineOffer(parent(after(9)), page, next.secret);
    expect(await room.offer(after(10))).toBe(0);
    expect(await room.slots(after(10))).toHaveLength(1);
  });

  it("[R36] an offer runs out by itself, its time goes to the next in line, and it can be accepted no more", async () => {
    const room = await oneWaits();
    const { holder, waiter, parent, page, rows, look } = room;
    const next = await room.request(after(2), named("Третья"));
    await cancel(room, after(4), holder);
    await room.offer(after(5));
    const over = after(5 + 240);
    expect(await endOf(acceptOffer(parent(over), page, waiter.secret))).toBe("offer_over");
    expect((await look(over, waiter)).waiting.offer).toBeNull();
    await jobs.expire(over);
    expect(await room.offer(over)).toBe(1);
    expect(await rows(`select answer from app.slot_offers where booking_id = '${waiter.id}'`)).toEqual([
      { answer: "expired" },
    ]);
    expect((await look(over, next)).waiting.offer).not.toBeNull();
  });

  it("[R13] an offer is taken back when nobody receives at its time any more, and who had it waits on", async () => {
    const room = await oneWaits();
    const { holder, waiter, rows, look, centre } = room;
    await cancel(room, after(4), holder);
    expect(await room.offer(after(5))).toBe(1);
    await rows(
      `insert into app.absences (tenant_id, id, starts_at, ends_at) values ('${centre.tenantId}', gen_random_uuid(), '2026-11-18Z', '2026-12-31Z') returning id`,
    );
    expect(await room.offer(after(6))).toBe(0);
    expect((await look(after(7), waiter)).waiting).toMatchObject({ isWaiting: true, offer: null });
    expect(await rows("select answer from app.slot_offers")).toEqual([{ answer: "withdrawn" }]);
    expect(await rows("select id from app.bookings where state = 'held'")).toEqual([]);
  });

  it("[R13] an offer ends when booking closes for its start, however long offers last", async () => {
    const room = await oneWaits();
    // Tomorrow at nine is 21 hours after midday; two hours before it one hour is left to answer.
    const late = after(19 * 60);
    await cancel(room, late, room.holder);
    await room.offer(late);
    expect((await room.look(late, room.waiter)).waiting.offer?.expiresAt).toEqual(after(20 * 60));
  });

  it("[R36] a booking with a time asks for an earlier one, and is offered nothing later than it has", async () => {
    const room = await openWaitingRoom(base, { limits: { bookingHorizonDays: 3 } });
    const [first, second, third] = await room.slots();
    if (!first || !second || !third) throw new Error("the centre has three free times");
    const holder = await room.take(noon, first, named("Первая"));
    const middle = await room.take(noon, second, named("Вторая"));
    expect((await room.look(noon, middle)).waiting).toEqual({ isWaiting: false, mayWait: true, offer: null });
    await joinWaitingList(room.parent(after(1)), room.page, middle.secret);
    expect(await room.offer(after(2))).toBe(0);
    await cancelOwnBooking(room.parent(after(3)), room.page, holder.secret);
    expect(await room.offer(after(4))).toBe(1);
    const seen = { startsAt: first.startsAt.toISOString() };
    const accepted = await acceptOffer(room.parent(after(5)), room.page, middle.secret, seen);
    expect(accepted.startsAt).toEqual(first.startsAt);
    expect((await room.slots(after(6))).map(({ startsAt }) => startsAt)).toEqual([
      second.startsAt,
      third.startsAt,
    ]);
  });

  it("an answer to another offer than was seen is refused", async () => {
    const room = await oneWaits();
    await cancel(room, after(4), room.holder);
    await room.offer(after(5));
    const other = { startsAt: after(1, room.slot.startsAt).toISOString() };
    const answer = acceptOffer(room.parent(after(6)), room.page, room.waiter.secret, other);
    expect(await endOf(answer)).toBe("offer_over");
    expect((await room.look(after(7), room.waiter)).waiting.offer).not.toBeNull();
  });

  it("who leaves the list gives the offered time back; who joins again waits again", async () => {
    const room = await oneWaits();
    const { waiter, parent, page } = room;
    await cancel(room, after(4), room.holder);
    await room.offer(after(5));
    const left = await leaveWaitingList(parent(after(6)), page, waiter.secret);
    expect(left.waiting).toEqual({ isWaiting: false, mayWait: true, offer: null });
    expect(await room.slots(after(6))).toHaveLength(1);
    expect(await room.offer(after(7))).toBe(0);
    expect((await joinWaitingList(parent(after(8)), page, waiter.secret)).waiting.isWaiting).toBe(true);
    expect(await room.offer(after(9))).toBe(1);
  });

  it("a cancelled booking leaves the list by itself, by whomever, and its offer is withdrawn", async () => {
    const byParent = await oneWaits();
    const byCentre = await oneWaits();
    for (const room of [byParent, byCentre]) await cancel(room, after(4), room.holder);
    for (const room of [byParent, byCentre]) expect(await room.offer(after(5))).toBe(1);
    await cancel(byParent, after(6), byParent.waiter);
    const staff = contextOf(base.deps({ clock: () => after(6) }), byCentre.registrar);
    await cancelBooking(staff, { id: byCentre.waiter.id, reason: "Болезнь" });
    for (const room of [byParent, byCentre]) {
      expect(await room.rows("select answer from app.slot_offers")).toEqual([{ answer: "withdrawn" }]);
      expect(await room.rows("select 1 from app.waiting_entries where left_at is null")).toEqual([]);
      expect(await room.slots(after(7))).toHaveLength(1);
      expect(await room.offer(after(8))).toBe(0);
    }
  });

  it("[R32] somebody anonymous waits and accepts by number and PIN alone; three of them hold a time at once", async () => {
    const room = await openWaitingRoom(base, { hours: { startsAt: "09:00", endsAt: "18:00" } });
    const waiters = [];
    for (let one = 0; one < 8; one++) waiters.push(await room.request(after(one), anonymous));
    expect(await room.offer(after(10))).toBe(3);
    const [first] = waiters;
    if (!first) throw new Error("somebody waits");
    const { startsAt } = await acceptOffer(room.parent(after(11)), room.page, first.secret);
    expect(startsAt).not.toBeNull();
    expect(await room.offer(after(12))).toBe(1);
  });

  it("[R39] however many wait, no more than a third of what is free is held for them at once", async () => {
    const hours = { startsAt: "09:00", endsAt: "18:00" };
    const room = await openWaitingRoom(base, { hours, consultants: 2 });
    for (let one = 0; one < 20; one++) await room.request(after(one), named(`Семья ${one}`));
    // Of each of two consultants six meetings fit into this afternoon and twelve into tomorrow.
    expect(await room.offer(after(30))).toBe(12);
    expect(await room.offer(after(31))).toBe(0);
  });

  it("after three offers without an answer a booking is offered nothing until it asks again", async () => {
    const room = await openWaitingRoom(base, { hours: { startsAt: "09:00", endsAt: "18:00" } });
    const waiter = await room.request(noon, named("Молчит"));
    let at = after(1);
    for (let round = 0; round < 3; round++) {
      expect(await room.offer(at)).toBe(1);
      at = after(241, at);
    }
    expect(await room.offer(at)).toBe(0);
    expect((await room.look(at, waiter)).waiting).toMatchObject({ isWaiting: false, mayWait: true });
    await joinWaitingList(room.parent(at), room.page, waiter.secret);
    expect(await room.offer(after(1, at))).toBe(1);
  });

  it("[R13] a freed time that is withheld from the public goes to who waits", async () => {
    const room = await openWaitingRoom(base, { limits: { freedSlotWithholdMinutes: 60 } });
    const [slot] = await room.slots();
    if (!slot) throw new Error("the centre has a free time");
    const holder = await room.take(noon, slot);
    await cancelOwnBooking(room.parent(after(1)), room.page, holder.secret);
    expect(await room.slots(after(2))).toEqual([]);
    const waiter = await room.request(after(3), named("Ждёт"));
    expect(await room.offer(after(4))).toBe(1);
    expect((await acceptOffer(room.parent(after(5)), room.page, waiter.secret)).startsAt).toEqual(
      slot.startsAt,
    );
  });

  it("[R26] a written request never waits for a time", async () => {
    const room = await openWaitingRoom(base);
    const written = await room.request(noon, { ...anonymous, form: "written", channel: "email" });
    expect((await room.look(noon, written)).waiting).toEqual({
      isWaiting: false,
      mayWait: false,
      offer: null,
    });
    const answer = joinWaitingList(room.parent(noon), room.page, written.secret);
    expect(await endOf(answer)).toBe("waiting_not_possible");
  });
});
