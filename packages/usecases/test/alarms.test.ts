import { testDatabase } from "@prosvet/testing";
import { countAlarms, listDay, listQueue } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { minutesLater, openDesk } from "./support/desk.ts";

const base = testDatabase();
const day = 24 * 60;

it("[R36] a booking without a time is an alarm from two days before its last day, and a breach after it", async () => {
  const { register, as, registrar, centre, first } = await openDesk(base);
  await register();
  const consultant = await centre.member("consultant", first);
  const seen = async (days: number) => {
    const ctx = as(registrar, minutesLater(days * day));
    const [{ overdue }, queue] = [await listDay(ctx, {}), await listQueue(ctx, { state: "alarming" })];
    expect(overdue.map(({ id }) => id)).toEqual(queue.bookings.map(({ id }) => id));
    return countAlarms(ctx);
  };
  expect(await seen(7)).toEqual({ breaches: 0, warnings: 0 });
  expect(await seen(8)).toEqual({ breaches: 0, warnings: 1 });
  expect(await seen(11)).toEqual({ breaches: 1, warnings: 0 });
  // Nobody has been named: the alarm is not this consultant's.
  expect(await countAlarms(as(consultant, minutesLater(11 * day)))).toEqual({ breaches: 0, warnings: 0 });
});

it("[R36] where the window is an advice a missed one only warns, and the consultant counts their own", async () => {
  const limits = { bookingWindowMode: "recommended" } as const;
  const { register, as, centre, first } = await openDesk(base, { limits });
  const { id } = await register({ startsAt: minutesLater(60).toISOString(), consultantId: first });
  const { id: without } = await register();
  const late = minutesLater(12 * day);
  const head = await centre.member("head");
  const { bookings } = await listQueue(as(head, late), { state: "alarming" });
  expect(bookings.map(({ id, alarm }) => [id, alarm])).toEqual([[without, "warning"]]);
  expect(bookings.map((one) => one.id)).not.toContain(id);
});
