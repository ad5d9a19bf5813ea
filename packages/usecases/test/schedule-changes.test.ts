import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import { type AppError, readBooking, type SchedulePreview } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { away, hours, monday, openSchedule } from "./support/schedule.ts";

const base = testDatabase();
const tuesday = "2026-11-24";

/** Somebody who can be told. */
const named = {
  person: { name: "Анна Соловей", email: "anna@example.ru" },
  consents: [{ purpose: "personal_data", version: 1 }],
  anonymous: undefined,
};

describe("a change with its moves", () => {
  it("[R13] [R37] applies and moves everybody in one transaction; their history says why, and they are told", async () => {
    const { moveAll, book, anna, ctx, rows, freeOf } = await openSchedule(base);
    const first = await book(monday, "10:00", anna, named);
    const second = await book(tuesday, "09:00", anna);
    const orphans = await moveAll(away(anna, monday, tuesday));
    for (const { id } of [first, second]) {
      const story = await readBooking(ctx, id);
      const proposal = orphans.find(({ bookingId }) => bookingId === id)?.proposal;
      expect(story).toMatchObject({ state: "requested", startsAt: proposal?.startsAt, standing: "in_time" });
      expect(story.events.map(({ action }) => action)).toEqual(["request", "move"]);
      expect(story.events[1]).toMatchObject({ reason: "Консультанта не будет" });
    }
    const told = await rows("select booking_id, version from app.outbox where kind = 'booking_moved'");
    expect(told).toEqual([{ booking_id: first.id, version: 2 }]);
    const audited = await rows("select facts from app.audit_entries where action = 'schedule.absence'");
    expect(audited).toEqual([{ facts: { orphans: 2, kept: 0, withoutTime: 0 } }]);
    expect(await freeOf(monday, anna)).toBe(0);
  });

  it("[R13] with an orphan that nobody has decided is refused with its number, and nothing is written", async () => {
    const { preview, apply, book, anna, rows } = await openSchedule(base);
    const { id, number } = await book(monday, "10:00");
    const change = away(anna, monday, monday);
    const { basedOn } = await preview(change);
    await expect(apply({ change, basedOn })).rejects.toMatchObject({
      code: "invalid",
      message: `Решите, что делать с записями: ${number}.`,
      detail: { errors: [{ path: `moves.${id}` }] },
    });
    const twice = { bookingId: id, withoutTime: true as const };
    await expect(apply({ change, basedOn, moves: [twice, twice] })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await rows("select 1 from app.absences")).toEqual([]);
  });

  it("[R13] is refused with a fresh preview when somebody has booked since", async () => {
    const { preview, apply, book, anna } = await openSchedule(base);
    const change = away(anna, monday, monday);
    const { basedOn, orphans } = await preview(change);
    expect(orphans).toEqual([]);
    const { number } = await book(monday, "10:00");
    const refused: AppError = await apply({ change, basedOn }).catch((error) => error);
    expect(refused.code).toBe("conflict");
    const { preview: fresh } = refused.detail as { preview: SchedulePreview };
    expect(fresh.orphans.map((orphan) => orphan.number)).toEqual([number]);
    const moves = [{ bookingId: fresh.orphans[0]?.bookingId ?? "", withoutTime: true as const }];
    await apply({ change, basedOn: fresh.basedOn, moves });
  });

  it("[R13] is refused whole when a chosen time was taken meanwhile", async () => {
    const { preview, apply, book, anna, rows } = await openSchedule(base);
    const { id, number } = await book(monday, "10:00");
    const change = away(anna, monday, monday);
    const { basedOn } = await preview(change);
    const rival = await book(tuesday, "10:00");
    const moves = [{ bookingId: id, startsAt: rival.startsAt.toISOString(), consultantId: anna }];
    await expect(apply({ change, basedOn, moves })).rejects.toMatchObject({
      code: "conflict",
      message: `Запись ${number}: это время уже занято. Выберите для неё другое.`,
      detail: { preview: { orphans: [{ number }] } },
    });
    expect(await rows("select 1 from app.absences")).toEqual([]);
  });

  it("[R36] moves nobody beyond a guaranteed window", async () => {
    const { preview, apply, book, anna } = await openSchedule(base, { limits: { bookingHorizonDays: 30 } });
    const { id, number } = await book(monday, "10:00");
    const change = away(anna, monday, monday);
    const { basedOn } = await preview(change);
    const moves = [{ bookingId: id, startsAt: "2026-12-01T10:00:00+05:00", consultantId: anna }];
    await expect(apply({ change, basedOn, moves })).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining(`Запись ${number}`),
      refusal: { code: "slot_outside_window", requirement: "R36" },
    });
  });

  it("[R13] leaves a booking at its time outside the hours with a reason, and does not ask about it again", async () => {
    const { preview, apply, book, anna, ctx, rows } = await openSchedule(base);
    const { id, startsAt } = await book(monday, "16:00");
    const [opening] = await rows(
      `select id from app.openings where consultant_id = '${anna}' and weekday = 1`,
    );
    const shorter = hours(anna, { endsAt: "15:00" });
    const change = { kind: "change_opening" as const, openingId: String(opening?.id), opening: shorter };
    const { basedOn, orphans } = await preview(change);
    expect(orphans).toHaveLength(1);
    await apply({ change, basedOn, moves: [{ bookingId: id, keep: true, why: "Договорились по телефону" }] });
    const story = await readBooking(ctx, id);
    expect(story).toMatchObject({ startsAt, state: "requested" });
    expect(story.events.at(-1)).toMatchObject({ action: "keep_time", reason: "Договорились по телефону" });
    expect(await rows("select 1 from app.outbox where kind = 'booking_moved'")).toEqual([]);
    const [kept] = await rows(
      `select id from app.openings where consultant_id = '${anna}' and weekday = 1 and withdrawn_at is null and valid_to is null`,
    );
    const shorterStill = {
      ...change,
      openingId: String(kept?.id),
      opening: hours(anna, { endsAt: "13:00" }),
    };
    expect((await preview(shorterStill)).orphans).toEqual([]);
    expect((await preview(away(anna, monday, monday))).orphans).toHaveLength(1);
  });

  it("[R36] takes the time away from a booking, which then waits for another one in the queue", async () => {
    const { preview, apply, book, anna, ctx, rows, freeOf } = await openSchedule(base);
    const { id } = await book(monday, "10:00", anna, named);
    const change = away(anna, monday, monday);
    const { basedOn } = await preview(change);
    await apply({ change, basedOn, moves: [{ bookingId: id, withoutTime: true }] });
    const story = await readBooking(ctx, id);
    expect(story).toMatchObject({
      startsAt: null,
      endsAt: null,
      state: "requested",
      standing: "no_time_yet",
    });
    expect(story.events.at(-1)).toMatchObject({ action: "lose_time", reason: "Консультанта не будет" });
    expect(await freeOf(tuesday, anna)).toBeGreaterThan(0);
    const told = await rows("select booking_id from app.outbox where kind = 'booking_time_lost'");
    expect(told).toEqual([{ booking_id: id }]);
  });

  it("[R13] is applied once, however often its request is repeated", async () => {
    const { preview, apply, anna, rows } = await openSchedule(base);
    const change = away(anna, monday, monday);
    const { basedOn } = await preview(change);
    const key = newId();
    const first = await apply({ change, basedOn }, key);
    expect((await apply({ change, basedOn }, key)).id).toBe(first.id);
    expect(await rows("select 1 from app.absences")).toHaveLength(1);
  });

  it("[R13] and a booking of the lost time at the same moment exclude each other: one of them is refused", async () => {
    const { preview, apply, book, anna, boris } = await openSchedule(base);
    let [changes, bookings] = [0, 0];
    const consultants = Array.from({ length: 6 }, () => [anna, boris]).flat();
    for (const [index, consultant] of consultants.entries()) {
      const day = `2026-11-2${3 + Math.floor(index / 2)}`;
      const change = away(consultant, day, day);
      const { basedOn } = await preview(change);
      const rush = ["09:00", "10:00", "11:00", "12:00"].map(async (time, place) => {
        await sleep(index * 2 + place * 3);
        return book(day, time, consultant);
      });
      const [applied, ...booked] = await Promise.allSettled([apply({ change, basedOn }), ...rush]);
      const made = booked.filter(({ status }) => status === "fulfilled").length;
      if (applied.status === "fulfilled") {
        changes++;
        expect(made).toBe(0);
      } else {
        bookings += made;
        expect(applied.reason).toMatchObject({ code: "conflict" });
        expect(made).toBeGreaterThan(0);
      }
    }
    console.log(`changes against bookings of the same moment: ${changes} saved, ${bookings} booked`);
  });

  it("[R13] of two heads who saw the same schedule the second is told to look again", async () => {
    const { preview, apply, anna, boris } = await openSchedule(base);
    const changes = [away(anna, monday, monday), away(boris, monday, monday)];
    const previews = await Promise.all(changes.map(preview));
    const applied = await Promise.allSettled(
      changes.map((change, index) => apply({ change, basedOn: previews[index]?.basedOn ?? "" })),
    );
    expect(applied.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const rejected = applied.find((one) => one.status === "rejected") as PromiseRejectedResult;
    expect(rejected.reason).toMatchObject({ code: "conflict" });
  });
});
