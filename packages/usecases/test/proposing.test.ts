import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { addDays } from "@prosvet/domain";
import { somebody, testDatabase } from "@prosvet/testing";
import {
  contextOf,
  listSlots,
  proposeConsultants,
  readCompetences,
  requestBooking,
  setCompetences,
} from "@prosvet/usecases";
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { nine, now, openReception, type Reception, tomorrow } from "./support/reception.ts";

const base = testDatabase();

async function openWithTopics(wishes: Parameters<typeof openReception>[1] = {}) {
  const reception = await openReception(base, { consultants: 3, ...wishes });
  const [anna, boris, vera] = reception.people as [string, string, string];
  for (const id of reception.people) await reception.open(id);
  const head = reception.as(reception.head);
  await setCompetences(head, { consultantId: anna, topics: [{ topic: "2", isMain: false }] });
  await setCompetences(head, {
    consultantId: boris,
    topics: [
      { topic: "8", isMain: true },
      { topic: "2", isMain: true },
    ],
  });
  return { reception, head, anna, boris, vera };
}

const consultantsAt = async ({ slots }: Reception, topic?: "2" | "8") =>
  new Set((await slots({ topic })).map(({ consultantId }) => consultantId));

it("[R37] the head says what a consultant answers; the staff read it, and whoever has no topics answers everything", async () => {
  const { reception, head, anna, boris, vera } = await openWithTopics();
  const registrar = reception.as(await reception.centre.member("registrar"));
  const read = await readCompetences(registrar);
  expect(read.map(({ consultantId, topics }) => [consultantId, topics])).toEqual([
    [anna, [{ topic: "2", isMain: false }]],
    [
      boris,
      [
        { topic: "2", isMain: true },
        { topic: "8", isMain: true },
      ],
    ],
    [vera, []],
  ]);
  const wanted = { consultantId: anna, topics: [] };
  await expect(setCompetences(registrar, wanted)).rejects.toMatchObject({ code: "forbidden" });
  await expect(setCompetences(head, { ...wanted, consultantId: newId() })).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await setCompetences(head, wanted))[0]?.topics).toEqual([]);
});

it("[R37] a topic narrows the free times to those who answer it", async () => {
  const { reception, anna, boris, vera } = await openWithTopics();
  expect(await consultantsAt(reception, "2")).toEqual(new Set([anna, boris, vera]));
  expect(await consultantsAt(reception, "8")).toEqual(new Set([boris, vera]));
});

it("[R37] a time taken without naming anybody is given to whose main topic it is, then to the least loaded", async () => {
  const { reception, anna, boris, vera } = await openWithTopics();
  const taken = async (minutes: number, topic?: "2" | "8") =>
    (await reception.ask(nine(minutes), topic ? { topic } : {})).consultant?.id;
  expect(await taken(0, "8")).toBe(boris);
  expect(await taken(0, "8")).toBe(vera);
  // Only somebody who does not answer it is free then: better that than nobody, the centre may name another.
  expect(await taken(0, "8")).toBe(anna);
  await reception.ask(nine(45), { consultantId: anna });
  expect(await taken(90)).toBe([boris, vera].sort()[0]);
});

it("[R37] the registrar sees whom the centre proposes for a booking, why, and when they are free inside the window", async () => {
  const { reception, anna, boris, vera } = await openWithTopics();
  await reception.ask(nine(), { consultantId: boris });
  const { id } = await reception.ask(nine(60), { consultantId: anna, topic: "8" });
  const proposals = await proposeConsultants(reception.as(reception.head), id);
  expect(proposals.map(({ consultantId, why }) => [consultantId, why])).toEqual([
    [boris, ["основная тема", "записей на неделе: 1"]],
    [vera, ["отвечает на эту тему", "записей на неделе: 0"]],
    [anna, ["на эту тему отвечают другие", "записей на неделе: 0"]],
  ]);
  const today = new Date("2026-11-16T04:00:00Z");
  expect(proposals.map(({ firstFree }) => firstFree?.startsAt)).toEqual([today, today, today]);
  const consultant = await reception.centre.member("consultant", anna);
  await expect(proposeConsultants(reception.as(consultant), id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(proposeConsultants(reception.as(reception.head), newId())).rejects.toMatchObject({
    code: "not_found",
  });
});

it("[R38] where the centre names the consultant, parents see each time once, with the one it proposes", async () => {
  const { reception, boris } = await openWithTopics({ limits: { consultantChoice: "none" } });
  const parent = contextOf(base.deps({ clock: () => now }), somebody());
  const wanted = { from: tomorrow, to: tomorrow, form: "in_person", topic: "8" } as const;
  const shown = await listSlots(parent, reception.page, wanted);
  expect(new Set(shown.map(({ startsAt }) => startsAt.getTime())).size).toBe(shown.length);
  expect(shown[0]).toMatchObject({ startsAt: nine(), consultantId: boris });
  const choosing = await openWithTopics({ limits: { consultantChoice: "choice" } });
  const all = await listSlots(parent, choosing.reception.page, wanted);
  expect(all.filter(({ startsAt }) => startsAt.getTime() === nine().getTime())).toHaveLength(2);
});

it("[R27] a topic that usually takes longer is listed and booked for as long", async () => {
  const reception = await openReception(base, {
    consultants: 1,
    limits: { durationMinutesByTopic: { "8": 90 } },
  });
  await reception.open(reception.people[0] as string);
  const lasts = ({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }) =>
    endsAt && startsAt && (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const slots = await reception.slots({ topic: "8" });
  expect(slots.at(-1)?.startsAt).toEqual(nine(90));
  expect(lasts(await reception.ask(nine(), { topic: "8" }))).toBe(90);
  expect(lasts(await reception.ask(nine(90)))).toBe(45);
});

it("[R36] a later time by wish is noted as offered inside the window only if there was something to offer", async () => {
  const offered = async (hours: { validFrom: string }) => {
    const reception = await openReception(base, { consultants: 1, limits: { bookingHorizonDays: 30 } });
    await reception.open(reception.people[0] as string, hours);
    const ctx = contextOf(base.deps({ clock: () => now }), somebody());
    const startsAt = `${addDays(tomorrow, 20)}T09:00:00+05:00`;
    const wanted = {
      form: "in_person",
      channel: "face_to_face",
      anonymous: true,
      laterByWish: true,
    } as const;
    const { id } = await requestBooking(ctx, reception.page, { ...wanted, startsAt }, newId());
    return { reception, id };
  };
  const [free, none] = [
    await offered({ validFrom: "2020-01-01" }),
    await offered({ validFrom: "2026-12-01" }),
  ];
  expect(await firstOfferedAt(free.reception, free.id)).toEqual(now);
  expect(await firstOfferedAt(none.reception, none.id)).toBeNull();
});

async function firstOfferedAt({ centre }: Reception, id: string): Promise<Date | null | undefined> {
  const rows = await withTenant(base.db, centre.tenantId, async (tx) =>
    tx
      .select({ firstOfferedAt: bookings.firstOfferedAt })
      .from(bookings)
      .where(and(eq(bookings.tenantId, centre.tenantId), eq(bookings.id, id))),
  );
  return rows[0]?.firstOfferedAt;
}
