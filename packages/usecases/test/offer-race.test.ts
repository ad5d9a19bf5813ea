import { emptyDatabase } from "@prosvet/testing";
import {
  acceptOffer,
  cancelOwnBooking,
  contextOf,
  declineOffer,
  leaveWaitingList,
  moveBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { after, anonymous, endOf, named, noon, openWaitingRoom } from "./support/waiting.ts";

const base = await emptyDatabase("offer_race");
const rounds = 6;

/** The one free time is offered to one booking. */
async function offered(wishes: Parameters<typeof openWaitingRoom>[1] = {}) {
  const room = await openWaitingRoom(base, wishes);
  const waiter = await room.request(noon, named("Ждёт"));
  const next = await room.request(after(1), named("Следующая"));
  expect(await room.offer(after(2))).toBe(wishes.consultants ?? 1);
  const { offer } = (await room.look(after(3), waiter)).waiting;
  if (!offer) throw new Error("the time is offered");
  return { ...room, waiter, next, slot: { startsAt: offer.startsAt, consultantId: offer.consultant.id } };
}

type Room = Awaited<ReturnType<typeof offered>>;

/** Whoever won: nobody shares a time, and a time that is nobody's can be booked. */
async function expectWhole(room: Room, at: Date) {
  const taking = await room.rows(
    "select id, state from app.bookings where starts_at is not null and state in ('held', 'requested', 'confirmed')",
  );
  expect(taking.length).toBeLessThanOrEqual(1);
  const open = await room.rows("select hold_id from app.slot_offers where answer is null");
  const held = taking.filter(({ state }) => state === "held").map(({ id }) => id);
  expect(open.map((row) => row.hold_id)).toEqual(held);
  if (taking.length === 0) {
    expect(await endOf(room.take(at, room.slot, anonymous))).toMatchObject({ startsAt: room.slot.startsAt });
  }
  return taking;
}

describe("an offer in a race", () => {
  it("[R36] accepted twenty times at once moves the booking once, with one line of history and one notice", async () => {
    const room = await offered();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        endOf(acceptOffer(room.parent(after(4)), room.page, room.waiter.secret)),
      ),
    );
    for (const answer of answers) expect(answer).toMatchObject({ startsAt: room.slot.startsAt });
    const of = `where booking_id = '${room.waiter.id}'`;
    expect(
      await room.rows(`select 1 from app.booking_events ${of} and action = 'accept_offer'`),
    ).toHaveLength(1);
    expect(await room.rows(`select 1 from app.outbox ${of} and kind = 'booking_moved'`)).toHaveLength(1);
    expect(await expectWhole(room, after(5))).toHaveLength(1);
  });

  it("[R36] accepted in the moment in which it runs out is taken or over, never both", async () => {
    for (let round = 0; round < rounds; round++) {
      const room = await offered();
      const over = after(2 + 240);
      const [accepted] = await Promise.all([
        endOf(acceptOffer(room.parent(new Date(over.getTime() - 1)), room.page, room.waiter.secret)),
        room.offer(over),
        room.offer(over),
      ]);
      const [offer] = await room.rows(
        `select answer from app.slot_offers where booking_id = '${room.waiter.id}'`,
      );
      if (accepted === "offer_over") expect(offer?.answer).toBe("expired");
      else {
        expect(accepted).toMatchObject({ startsAt: room.slot.startsAt });
        expect(offer?.answer).toBe("accepted");
      }
      await room.offer(after(1, over));
      const [taking] = await expectWhole(room, after(2, over));
      expect(taking).toBeDefined();
    }
  });

  it("[R36] accepted while the booking is cancelled leaves a booking with the time or a free time", async () => {
    for (let round = 0; round < rounds; round++) {
      const room = await offered();
      const { secret } = room.waiter;
      const [accepted, cancelled] = await Promise.all([
        endOf(acceptOffer(room.parent(after(4)), room.page, secret)),
        endOf(cancelOwnBooking(room.parent(after(4)), room.page, secret)),
      ]);
      expect(cancelled).toMatchObject({ state: "cancelled_by_recipient" });
      expect(typeof accepted === "string" ? accepted : accepted.state).toMatch(
        /^(offer_over|action_not_possible|requested)$/,
      );
      expect(await expectWhole(room, after(5))).toEqual([]);
    }
  });

  it("accepted, declined, left and cancelled at once ends one way, and the time is lost to nobody", async () => {
    for (let round = 0; round < rounds; round++) {
      const room = await offered();
      const { secret } = room.waiter;
      await Promise.all([
        endOf(acceptOffer(room.parent(after(4)), room.page, secret)),
        endOf(declineOffer(room.parent(after(4)), room.page, secret)),
        endOf(leaveWaitingList(room.parent(after(4)), room.page, secret)),
        room.offer(after(4)),
      ]);
      await room.offer(after(5));
      const [taking] = await expectWhole(room, after(6));
      expect(taking).toBeDefined();
    }
  });

  it("[R37] accepted while the staff give the booking another time leaves it with one of the two", async () => {
    for (let round = 0; round < rounds; round++) {
      const room = await offered({ consultants: 2, limits: { consultantChoice: "preference" } });
      await leaveWaitingList(room.parent(after(3)), room.page, room.next.secret);
      const other = room.centre.consultantIds.find((id) => id !== room.slot.consultantId);
      if (!other) throw new Error("the centre has two consultants");
      const staff = contextOf(base.deps({ clock: () => after(4) }), room.registrar);
      const to = { startsAt: room.slot.startsAt.toISOString(), consultantId: other };
      await Promise.all([
        endOf(acceptOffer(room.parent(after(4)), room.page, room.waiter.secret)),
        endOf(moveBooking(staff, { id: room.waiter.id, ...to })),
      ]);
      const rows = await room.rows(`select consultant_id from app.bookings where id = '${room.waiter.id}'`);
      expect(room.centre.consultantIds).toContain(rows[0]?.consultant_id);
      expect(await room.rows("select 1 from app.slot_offers where answer is null")).toEqual([]);
      expect(await room.rows("select 1 from app.bookings where state = 'held'")).toEqual([]);
    }
  });

  it("offered by five workers at once while the public books it, a time has one owner", async () => {
    for (let round = 0; round < rounds; round++) {
      const room = await openWaitingRoom(base);
      const [slot] = await room.slots();
      if (!slot) throw new Error("the centre has a free time");
      const waiter = await room.request(noon, named("Ждёт"));
      await Promise.all([
        ...Array.from({ length: 5 }, () => room.offer(after(1))),
        ...Array.from({ length: 5 }, () => endOf(room.take(after(1), slot, anonymous))),
      ]);
      await expectWhole({ ...room, waiter, next: waiter, slot }, after(2));
      expect((await room.rows("select 1 from app.slot_offers")).length).toBeLessThanOrEqual(1);
    }
  });

  it("[R33] is answered in its own centre and in no other", async () => {
    const room = await offered();
    const stranger = await offered();
    const wrong = acceptOffer(stranger.parent(after(4)), stranger.page, room.waiter.secret);
    expect(await endOf(wrong)).toBe("not_found");
  });
});
