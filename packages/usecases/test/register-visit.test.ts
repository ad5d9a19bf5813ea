import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import { listJournal, RegisterVisits, registerVisits } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, minutesLater, openDesk, person } from "./support/desk.ts";

const base = testDatabase();

describe("a visit without a booking", () => {
  it("[R40] is created and closed in one go, with nothing said but the topic", async () => {
    const { visit, registrar, as, rows } = await openDesk(base, { consultants: 1 });
    const { service, receipt, overlaps } = await visit({ consultantId: undefined });
    expect(service).toMatchObject({
      ...{ number: 1, counted: 1, anonymous: true, form: "in_person", topics: ["3"], durationMinutes: 45 },
      ...{ bookingNumber: receipt.number, bookedOn: null, isAnnulled: false },
      startedAt: minutesLater(-45),
    });
    expect(receipt).toMatchObject({ state: "took_place", startsAt: minutesLater(-45) });
    expect(receipt.pin).toMatch(/^\d{6}$/);
    expect(overlaps).toBe(false);
    expect((await listJournal(as(registrar), { year: 2026 })).services).toEqual([service]);
    const events = await rows<{ action: string }>("select action from app.booking_events order by at, id");
    expect(events.map(({ action }) => action)).toEqual(["register_visit", "record_service"]);
  });

  it("[R40] is the last consultant's of the one who enters it, or one's own", async () => {
    const { visit, second, centre, as } = await openDesk(base);
    await expect(visit({ consultantId: undefined })).rejects.toMatchObject({ code: "invalid" });
    await visit({ consultantId: second });
    expect((await visit({ consultantId: undefined })).service.consultant.id).toBe(second);
    const own = as(await centre.member("consultant", centre.consultantIds[0]));
    const mine = await visit({ consultantId: undefined }, newId(), own);
    expect(mine.service.consultant.id).toBe(centre.consultantIds[0]);
    await expect(visit({ consultantId: second }, newId(), own)).rejects.toMatchObject({ code: "forbidden" });
    const { first: foreign } = await openDesk(base);
    for (const consultantId of [foreign, newId()]) {
      await expect(visit({ consultantId })).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("[R40] is refused with the limit where the centre takes nobody on the spot", async () => {
    const { visit, rows } = await openDesk(base, { limits: { walkInAllowed: false } });
    await expect(visit()).rejects.toMatchObject({
      refusal: { limit: "walkInAllowed", value: false, requirement: "R40" },
    });
    expect(await rows("select 1 from app.bookings")).toEqual([]);
  });

  it("[R8] is not recorded before it has been, and leaves nothing behind when it is refused", async () => {
    const { visit, rows } = await openDesk(base);
    const later = visit({ startedAt: minutesLater(10).toISOString() });
    await expect(later).rejects.toMatchObject({ refusal: { code: "service_in_future" } });
    expect(await rows("select 1 from app.recipients")).toEqual([]);
    expect((await visit()).service.number).toBe(1);
  });

  it("[R40] is a fact though it overlaps: the line stands, and it is said", async () => {
    const { visit } = await openDesk(base);
    await visit();
    const again = await visit({ startedAt: minutesLater(-30).toISOString(), durationMinutes: 30 });
    expect(again).toMatchObject({ overlaps: true, receipt: { startsAt: null, state: "took_place" } });
    expect(again.service).toMatchObject({ number: 2, startedAt: minutesLater(-30), counted: 1 });
  });

  it("[R42] has a name only with a signed consent", async () => {
    const { visit, rows } = await openDesk(base);
    await expect(visit({ person })).rejects.toMatchObject({ code: "invalid" });
    expect((await visit({ person, consents })).service.anonymous).toBe(false);
    expect(await rows("select given_how from app.consents")).toEqual([{ given_how: "paper" }]);
  });

  it("one key makes one visit, however often it is sent", async () => {
    const { visit } = await openDesk(base);
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => visit({}, key)));
    expect(new Set(answers.map(({ service, receipt }) => `${service.id} ${receipt.pin}`)).size).toBe(1);
  });
});

describe("a paper list", () => {
  const list = (rows: object[], onlyRight = false) => RegisterVisits.parse({ rows, onlyRight });

  it("[R8] [R40] is entered whole, numbered in the order of time", async () => {
    const { as } = await openDesk(base);
    const rows = [
      { time: "11:00", topic: "адап", consultant: "1", minutes: "30" },
      { day: "17.11", time: "16:00", topic: "6", consultant: "1", category: "оба" },
      { time: "9.30", topic: "2", consultant: "2", form: "тел", childAge: "4" },
      {},
    ];
    const { services, refused } = await registerVisits(as(), list(rows), newId());
    expect(refused).toEqual([]);
    expect(services.map(({ number, topics, participants }) => [number, topics[0], participants])).toEqual([
      [1, "6", 2],
      [2, "2", 1],
      [3, "3", 1],
    ]);
    expect(services[1]).toMatchObject({ form: "remote", channel: "phone", childAgeYears: 4 });
  });

  it("[R40] is none entered when a line cannot be read, each cell said in words", async () => {
    const { as, rows } = await openDesk(base);
    const typed = [
      { time: "9:00", topic: "2", consultant: "1" },
      { time: "25:00", topic: "нет такой", consultant: "1" },
      { time: "13:00", topic: "2", consultant: "1" },
      { time: "9:00", topic: "14", consultant: "1" },
    ];
    await expect(registerVisits(as(), list(typed), newId())).rejects.toMatchObject({
      code: "invalid",
      detail: {
        errors: [
          { path: "rows.1.time", message: "Напишите время начала так: 9:30." },
          { path: "rows.1.topic" },
          { path: "rows.2.time", message: expect.stringContaining("ещё не началась") },
          { path: "rows.3.topic", message: expect.stringContaining("Кризисная") },
        ],
      },
    });
    expect(await rows("select 1 from app.bookings")).toEqual([]);

    const { services, refused } = await registerVisits(as(), list(typed, true), newId());
    expect(services).toHaveLength(1);
    expect(refused.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(refused[0]?.row).toMatchObject({ time: "25:00", topic: "нет такой", consultant: "1" });
  });

  it("[R40] of a hundred lines is entered once under one key", async () => {
    const { as, rows } = await openDesk(base);
    const typed = Array.from({ length: 100 }, (_, index) => ({
      ...{ day: "17.11", time: `${9 + Math.floor(index / 12)}:${String((index % 12) * 5).padStart(2, "0")}` },
      ...{ minutes: "15", topic: "2", consultant: String(1 + (index % 2)) },
    }));
    const key = newId();
    const from = performance.now();
    const first = await registerVisits(as(), list(typed), key);
    const took = performance.now() - from;
    const again = await registerVisits(as(), list(typed), key);
    expect(again.services.map(({ id }) => id)).toEqual(first.services.map(({ id }) => id));
    expect(await rows("select count(*)::int as count from app.services")).toEqual([{ count: 100 }]);
    console.log(`100 lines in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(10_000);
  });

  it("with nothing in it is refused, and so is one with more than a hundred lines", async () => {
    const { as } = await openDesk(base);
    await expect(registerVisits(as(), list([{}]), newId())).rejects.toMatchObject({ code: "invalid" });
    expect(RegisterVisits.safeParse({ rows: Array.from({ length: 101 }, () => ({})) }).success).toBe(false);
  });

  it("of a consultant holds their own visits only", async () => {
    const { as, centre, first } = await openDesk(base);
    const own = as(await centre.member("consultant", first));
    const rows = [
      { time: "9:00", topic: "2" },
      { time: "10:00", topic: "2", consultant: "Консультант 2" },
    ];
    const { services, refused } = await registerVisits(own, list(rows, true), newId());
    expect(services.map(({ consultant }) => consultant.id)).toEqual([first]);
    expect(refused.map(({ errors }) => errors[0]?.cell)).toEqual(["consultant"]);
  });
});
