import { withTenant } from "@prosvet/db";
import { auditEntries } from "@prosvet/db/schema";
import { somebody, testDatabase } from "@prosvet/testing";
import {
  confirmBooking,
  contextOf,
  discloseDaySheet,
  holdSlot,
  readCalendar,
  readDaySheet,
  renewCalendarFeed,
} from "@prosvet/usecases";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { nine, now, openReception, type Reception, tomorrow } from "./support/reception.ts";

const base = testDatabase();
const consents = [{ purpose: "personal_data", version: 1 }];
const named = { anonymous: undefined, person: { name: "Анна Соловей", email: "anna@example.ru" }, consents };

const parent = () => contextOf(base.deps({ clock: () => now }), somebody());

/** A centre in which the first consultant receives groups of three in a room, the second one together with the first. */
async function openBusy() {
  const reception = await openReception(base, { consultants: 3 });
  const [anna = "", boris = "", vera = ""] = reception.people;
  const { room: placeId } = reception;
  await reception.open(anna, { seats: 3, durationMinutes: 60, endsAt: "10:00", placeId });
  await reception.open(boris, { startsAt: "10:00", endsAt: "12:00", secondConsultantId: anna });
  await reception.open(vera);
  const calendarOf = async (consultantId: string) => {
    await reception.centre.member("consultant", consultantId);
    const { token } = await renewCalendarFeed(reception.as(reception.head), consultantId);
    return readCalendar(parent(), reception.page, token);
  };
  return { ...reception, anna, boris, vera, calendarOf };
}

const disclosedBy = async ({ centre: { tenantId } }: Reception) =>
  withTenant(base.db, tenantId, async (tx) =>
    tx
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.action, "recipients.disclose"))),
  );

describe("the calendar of a consultant", () => {
  it("has a group as one time in its room, the second of two consultants' time too, and no time that is only held", async () => {
    const busy = await openBusy();
    const { ask, anna, boris, vera, calendarOf, page } = busy;
    for (const _ of [1, 2]) await ask(nine(), { consultantId: anna });
    await ask(nine(60), { consultantId: boris });
    const startsAt = nine().toISOString();
    await holdSlot(parent(), page, { form: "in_person", startsAt, consultantId: vera });
    const [ofAnna, ofBoris] = [await calendarOf(anna), await calendarOf(boris)];
    expect(ofAnna.map((time) => [time.startsAt, time.place])).toEqual([
      [nine(), "Кабинет 1"],
      [nine(60), null],
    ]);
    expect(ofBoris.map((time) => time.startsAt)).toEqual([nine(60)]);
    expect(await calendarOf(vera)).toEqual([]);
    expect(new Set([...ofAnna, ...ofBoris].map(({ key }) => key)).size).toBe(3);
  });

  it("says what the centre has confirmed, a group as soon as one of it is", async () => {
    const { ask, anna, calendarOf, as, head } = await openBusy();
    const { id } = await ask(nine(), { consultantId: anna });
    await ask(nine(), { consultantId: anna });
    expect((await calendarOf(anna)).map(({ confirmed }) => confirmed)).toEqual([false]);
    await confirmBooking(as(head), { id });
    expect((await calendarOf(anna)).map(({ confirmed }) => confirmed)).toEqual([true]);
  });
});

describe("the sheet of a day", () => {
  it("[R15] [R16] has by consultant and time what is to be got ready, and a joint visit on both sheets", async () => {
    const { ask, anna, boris, as, head } = await openBusy();
    const more = { childcareChildren: 1, childcareAges: [4], accessNeeds: ["wheelchair" as const] };
    const first = await ask(nine(), { consultantId: anna, ...more });
    const joint = await ask(nine(60), { consultantId: boris });
    const { consultants } = await readDaySheet(as(head), { day: tomorrow });
    expect(consultants).toMatchObject([
      {
        id: anna,
        visits: [
          { number: first.number, place: "Кабинет 1", childcareChildren: 1, accessNeeds: ["wheelchair"] },
          { number: joint.number, bookingId: joint.id, together: true },
        ],
      },
      { id: boris, visits: [{ number: joint.number, together: false, startsAt: nine(60) }] },
    ]);
  });

  it("[R34] of a consultant is their own, whomever they ask for", async () => {
    const { ask, anna, boris, as, centre } = await openBusy();
    await ask(nine(), { consultantId: anna });
    await ask(nine(60), { consultantId: boris });
    const consultant = as(await centre.member("consultant", boris));
    const { consultants } = await readDaySheet(consultant, { day: tomorrow, consultantId: anna });
    expect(consultants.map(({ id }) => id)).toEqual([boris]);
  });

  it("[R33] [R34] names whom it is asked to, each once and on record with why, and nobody who is anonymous", async () => {
    const busy = await openBusy();
    const { ask, anna, boris, as, head, centre } = busy;
    await ask(nine(), { consultantId: anna });
    const { id } = await ask(nine(60), { consultantId: boris, ...named });
    const sheet = await readDaySheet(as(head), { day: tomorrow });
    expect(JSON.stringify(sheet)).not.toContain("Соловей");
    const why = "Встретить получателей у входа";
    const { names } = await discloseDaySheet(as(head), { day: tomorrow, why });
    expect(names).toEqual([{ bookingId: id, name: "Анна Соловей" }]);
    const looks = await disclosedBy(busy);
    expect(looks).toMatchObject([
      { subjectId: id, facts: { words: expect.stringMatching(/^v1\./), on: "day_sheet" } },
    ]);
    const late = contextOf(
      base.deps({ clock: () => new Date(now.getTime() + 40 * 86_400_000) }),
      await centre.member("consultant", boris),
    );
    await expect(discloseDaySheet(late, { day: tomorrow, why })).rejects.toMatchObject({ code: "forbidden" });
  });
});
