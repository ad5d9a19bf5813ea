import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { bookings, productionCalendar } from "@prosvet/db/schema";
import { emptyDatabase, testDatabase } from "@prosvet/testing";
import { addDatedOpening } from "@prosvet/usecases/set-up";
import { expect, it } from "vitest";
import { nine, now, openReception, tomorrow } from "./support/reception.ts";

const base = testDatabase();

it("[R13] [R24] a slot says its place by name, breaks are left out, and its own duration holds", async () => {
  const reception = await openReception(base, { consultants: 1 });
  const details = { placeId: reception.room, breakFrom: "10:00", breakUntil: "11:00", durationMinutes: 60 };
  await reception.open(reception.people[0] as string, details);
  const slots = await reception.slots();
  expect(slots.map(({ startsAt }) => startsAt)).toEqual([nine(), nine(120)]);
  expect(slots[0]).toMatchObject({ placeId: reception.room, placeName: "Кабинет 1", endsAt: nine(60) });
});

it("[R13] on a holiday weekly hours do not apply unless they hold on holidays, dated ones always do", async () => {
  // The calendar is the whole country's: a database of its own keeps the holiday from the other tests.
  const own = await emptyDatabase("holiday_of_slots");
  const reception = await openReception(own, { consultants: 2 });
  const [anna, boris] = reception.people as [string, string];
  await own.owner.transact((tx) =>
    tx.insert(productionCalendar).values({ day: tomorrow, kind: "holiday", title: "Праздник" }),
  );
  await reception.open(anna, { onHolidays: false });
  expect(await reception.slots()).toEqual([]);
  const { tenantId } = reception.centre;
  const dated = { tenantId, consultantId: boris, onDate: tomorrow, startsAt: "09:00", endsAt: "09:45" };
  await addDatedOpening(own, { ...dated, forms: ["in_person"] });
  expect((await reception.slots()).map(({ consultantId }) => consultantId)).toEqual([boris]);
  await reception.open(anna, { onHolidays: true, endsAt: "09:45" });
  expect(await reception.slots()).toHaveLength(2);
});

it("[R13] a hold that ran out is no hindrance: its time is listed, and whoever takes it clears it away, in a crowd too", async () => {
  const reception = await openReception(base, { consultants: 1 });
  const [anna] = reception.people as [string];
  await reception.open(anna);
  const held = (startsAt: Date, heldUntil: Date) =>
    withTenant(base.db, reception.centre.tenantId, async (tx) =>
      tx.insert(bookings).values({
        ...{ tenantId: tx.tenantId, id: newId(), number: newId(), consultantId: anna, state: "held" },
        ...{ form: "in_person", channel: "face_to_face", source: "site", holdReason: "form", heldUntil },
        ...{
          startsAt,
          endsAt: new Date(startsAt.getTime() + 45 * 60_000),
          requestedAt: now,
          deadline: tomorrow,
        },
      }),
    );
  await held(nine(), new Date(now.getTime() - 1));
  await held(nine(60), new Date(now.getTime() + 60_000));
  expect((await reception.slots()).map(({ startsAt }) => startsAt)).toEqual([
    nine(),
    nine(15),
    nine(105),
    nine(120),
    nine(135),
  ]);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => reception.answer(nine(), { consultantId: anna })),
  );
  expect(answers.filter((answer) => answer === "booked")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "slot_taken")).toHaveLength(99);
  expect(await reception.answer(nine(60), { consultantId: anna })).toBe("slot_taken");
});
