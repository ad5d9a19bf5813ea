import { withTenant } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { isSlotTaking } from "@prosvet/domain";
import { testDatabase } from "@prosvet/testing";
import { assignBooking, cancelBooking, moveBooking } from "@prosvet/usecases";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { nine, openReception, type Reception } from "./support/reception.ts";

const base = testDatabase();

/** The rows that take somebody's time, as the database has them. */
const taking = async ({ centre: { tenantId } }: Reception) => {
  const rows = await withTenant(base.db, tenantId, async (tx) =>
    tx.select().from(bookings).where(eq(bookings.tenantId, tenantId)),
  );
  return rows.filter(({ state, startsAt }) => startsAt && isSlotTaking(state as "held"));
};

const many = (count: number, ask: (index: number) => Promise<string>) =>
  Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
const booked = (answers: readonly string[]) => answers.filter((answer) => answer === "booked").length;
const others = (answers: readonly string[]) => new Set(answers.filter((answer) => answer !== "booked"));

describe("a group", () => {
  it("[R13] of ten seats takes exactly ten of fifty who want in at once, each a seat of their own", async () => {
    const reception = await openReception(base, { consultants: 1 });
    const [anna] = reception.people;
    await reception.open(anna as string, { seats: 10, durationMinutes: 60 });
    const answers = await many(50, () => reception.answer(nine(), { consultantId: anna }));
    expect(booked(answers)).toBe(10);
    expect(others(answers)).toEqual(new Set(["slot_taken"]));
    const seats = (await taking(reception)).map(({ seat }) => seat).sort((left, right) => left - right);
    expect(seats).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect((await reception.slots()).map(({ startsAt }) => startsAt)).toEqual([nine(60), nine(120)]);
  });

  it("[R13] gives a cancelled seat again, and its other seats stay where they are", async () => {
    const reception = await openReception(base, { consultants: 1 });
    const [anna] = reception.people;
    await reception.open(anna as string, { seats: 2, durationMinutes: 60 });
    const first = await reception.ask(nine());
    await reception.ask(nine());
    expect((await reception.slots())[0]?.startsAt).toEqual(nine(60));
    await cancelBooking(reception.as(reception.head), { id: first.id, reason: "По просьбе" });
    expect((await reception.slots())[0]).toMatchObject({ startsAt: nine(), seats: 2, seatsFree: 1, seat: 1 });
    expect(await reception.answer(nine())).toBe("booked");
    expect(await reception.answer(nine())).toBe("slot_taken");
  });

  it("[R13] is not joined by a single booking of the same consultant at the same start, and the other way round", async () => {
    const reception = await openReception(base, { consultants: 1 });
    const [anna] = reception.people;
    await reception.open(anna as string, { seats: 3, durationMinutes: 60, endsAt: "10:00" });
    await reception.open(anna as string, { forms: ["remote"], endsAt: "10:00", durationMinutes: 60 });
    const single = { form: "remote", channel: "phone", consultantId: anna } as const;
    const answers = await many(30, (index) =>
      reception.answer(nine(), index % 2 ? { consultantId: anna } : single),
    );
    const rows = await taking(reception);
    expect(new Set(rows.map(({ seats }) => seats)).size).toBe(1);
    expect(booked(answers)).toBe(rows[0]?.seats === 3 ? 3 : 1);
  });

  it("[R13] [R37] is left by who moves or is assigned to somebody else, and moving into a full one is refused", async () => {
    const reception = await openReception(base);
    const [anna, boris] = reception.people as [string, string];
    await reception.open(anna, { seats: 2, durationMinutes: 60 });
    await reception.open(boris, {});
    const head = reception.as(reception.head);
    const [one, two, three] = [
      await reception.ask(nine(), { consultantId: anna }),
      await reception.ask(nine(), { consultantId: anna }),
      await reception.ask(nine(60), { consultantId: anna }),
    ];
    const startsAt = nine().toISOString();
    await expect(moveBooking(head, { id: three.id, startsAt, consultantId: anna })).rejects.toMatchObject({
      code: "slot_taken",
    });
    await moveBooking(head, { id: one.id, startsAt: nine(60).toISOString(), consultantId: anna });
    await moveBooking(head, { id: three.id, startsAt, consultantId: anna });
    await assignBooking(head, { id: two.id, consultantId: boris, reason: "Нужен отдельный разговор" });
    const rows = (await taking(reception)).map(({ consultantId, seats, startsAt: at }) => [
      consultantId,
      seats,
      at,
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        [anna, 2, nine(60)],
        [anna, 2, nine()],
        [boris, 1, nine()],
      ]),
    );
  });
});

describe("two consultants together", () => {
  async function together(consultants = 2) {
    const reception = await openReception(base, { consultants });
    const [anna, boris] = reception.people as [string, string];
    await reception.open(anna, { secondConsultantId: boris, endsAt: "10:00", durationMinutes: 60 });
    return { reception, anna, boris };
  }

  it("[R13] [R37] take both times with one booking, which ends and comes back for both", async () => {
    const { reception, anna, boris } = await together();
    await reception.open(boris, {});
    const receipt = await reception.ask(nine(), { consultantId: anna });
    const rows = await taking(reception);
    expect(rows.map(({ consultantId }) => consultantId).sort()).toEqual([anna, boris].sort());
    expect(rows.find(({ consultantId }) => consultantId === boris)).toMatchObject({
      jointWith: receipt.id,
      recipientId: rows.find(({ id }) => id === receipt.id)?.recipientId,
    });
    expect(await reception.answer(nine(15), { consultantId: boris })).toBe("slot_taken");
    await cancelBooking(reception.as(reception.head), { id: receipt.id, reason: "По просьбе" });
    expect(await taking(reception)).toEqual([]);
    expect(await reception.answer(nine(15), { consultantId: boris })).toBe("booked");
    expect(await reception.answer(nine(), { consultantId: anna })).toBe("slot_taken");
  });

  it("[R13] against single bookings of each at once: nobody is ever in two places", async () => {
    const { reception, anna, boris } = await together();
    await reception.open(anna, { forms: ["remote"], endsAt: "10:00" });
    await reception.open(boris, { forms: ["remote"], endsAt: "10:00" });
    const single = (consultantId: string) => ({ form: "remote", channel: "phone", consultantId }) as const;
    const answers = await many(60, (index) => {
      if (index % 3 === 0) return reception.answer(nine(), { consultantId: anna });
      return reception.answer(nine(index % 2 ? 0 : 15), single(index % 3 === 1 ? anna : boris));
    });
    expect(others(answers)).toEqual(new Set(["slot_taken"]));
    const rows = await taking(reception);
    for (const id of [anna, boris])
      expect(rows.filter(({ consultantId }) => consultantId === id).length).toBeLessThan(2);
    expect(rows.filter(({ jointWith }) => jointWith === null)).toHaveLength(booked(answers));
  });

  it("[R13] each leading the other at the same time: a crowd on both ends without a deadlock, one has it", async () => {
    const { reception, anna, boris } = await together();
    await reception.open(boris, { secondConsultantId: anna, endsAt: "10:00", durationMinutes: 60 });
    const started = performance.now();
    const answers = await many(100, (index) =>
      reception.answer(nine(), { consultantId: index % 2 ? anna : boris }),
    );
    console.log(
      `rush: 100 on two joint slots of the same two in ${Math.round(performance.now() - started)} ms`,
    );
    expect(booked(answers)).toBe(1);
    expect(others(answers)).toEqual(new Set(["slot_taken"]));
    expect(await taking(reception)).toHaveLength(2);
  });

  it("[R13] a rush of 200 on one joint slot has one winner and no error", async () => {
    const { reception, anna } = await together();
    const started = performance.now();
    const answers = await many(200, () => reception.answer(nine(), { consultantId: anna }));
    console.log(`rush: 200 on one joint slot in ${Math.round(performance.now() - started)} ms`);
    expect(booked(answers)).toBe(1);
    expect(others(answers)).toEqual(new Set(["slot_taken"]));
    expect(await taking(reception)).toHaveLength(2);
  });

  it("[R37] move together, part, and come together again", async () => {
    const { reception, anna, boris } = await together(3);
    const vera = reception.people[2] as string;
    await reception.open(vera, {});
    await reception.open(boris, { startsAt: "10:00" });
    const head = reception.as(reception.head);
    const { id } = await reception.ask(nine(), { consultantId: anna });
    const times = async () =>
      (await taking(reception))
        .map(
          ({ consultantId, startsAt }) =>
            `${reception.people.indexOf(consultantId ?? "")} ${startsAt?.toISOString().slice(11, 16)}`,
        )
        .sort();
    await moveBooking(head, {
      id,
      startsAt: nine(60).toISOString(),
      consultantId: vera,
      secondConsultantId: boris,
      durationMinutes: 30,
    });
    expect(await times()).toEqual(["1 05:00", "2 05:00"]);
    await moveBooking(head, { id, startsAt: nine(60).toISOString(), consultantId: vera });
    expect(await times()).toEqual(["2 05:00"]);
    await moveBooking(head, {
      id,
      startsAt: nine(90).toISOString(),
      consultantId: boris,
      secondConsultantId: vera,
    });
    expect(await times()).toEqual(["1 05:30", "2 05:30"]);
    await assignBooking(head, { id, consultantId: vera, reason: "Консультант заболел" });
    expect(await times()).toEqual(["2 05:30"]);
  });
});

describe("a room", () => {
  it("[R13] [R24] of two consultants takes one booking at a time, however many want it at once", async () => {
    const reception = await openReception(base);
    const [anna, boris] = reception.people as [string, string];
    for (const id of [anna, boris]) await reception.open(id, { placeId: reception.room });
    const answers = await many(40, (index) =>
      reception.answer(nine((index % 4) * 15), { consultantId: index % 2 ? anna : boris }),
    );
    expect(others(answers)).toEqual(new Set(["slot_taken"]));
    const rows = await taking(reception);
    expect(rows).toHaveLength(booked(answers));
    expect(rows.every(({ roomId }) => roomId === reception.room)).toBe(true);
    for (const row of rows) {
      const meeting = rows.filter(
        ({ startsAt, endsAt }) =>
          startsAt && row.endsAt && endsAt && row.startsAt && startsAt < row.endsAt && row.startsAt < endsAt,
      );
      expect(meeting).toEqual([row]);
    }
  });
});
