import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { book, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();
const members = ["head", "registrar", "consultant"] as const;

protectedRoute(api, { method: "GET", path: "/api/services?year=2026", roles: members });
protectedRoute(api, { method: "POST", path: "/api/services", body: {}, roles: members });

describe("the journal of services", () => {
  it("[R8] [R40] takes a service without a booking and gives it the next number of the year", async () => {
    const desk = await openDesk(api);
    const first = await record(desk.registrar, serviceOf(desk));
    const second = await record(desk.consultant, serviceOf(desk));
    expect(first).toMatchObject({ status: 201, json: { service: { number: 1, year: 2026, counted: 1 } } });
    expect(second).toMatchObject({ status: 201, json: { service: { number: 2, bookingNumber: null } } });
    expect(first.json).toMatchObject({
      service: { startedAt: "2026-11-23T07:00:00+05:00", anonymous: true, bookedOn: null },
    });
  });

  it("gives one line and the same answer for one key, however often it is sent at once", async () => {
    const desk = await openDesk(api);
    const [key, body] = [newId(), serviceOf(desk)];
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(desk.head, body, key)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await desk.head.get("/api/services?year=2026")).read<{ services: [] }>().services).toHaveLength(
      1,
    );
    const other = await record(desk.head, serviceOf(desk, { durationMinutes: 30 }), key);
    expect(other).toMatchObject({ status: 422, json: { code: "key_reused" } });
  });

  it.each([undefined, "short", "x".repeat(101), "пробел и буквы"])(
    "does not take the key %j",
    async (key) => {
      const desk = await openDesk(api);
      const headers: Record<string, string> = key ? { "idempotency-key": encodeURI(key).slice(0, 101) } : {};
      if (key === "пробел и буквы") headers["idempotency-key"] = "has a space in it";
      const answer = await desk.head.post("/api/services", serviceOf(desk), headers);
      expect(answer).toMatchObject({ status: 422, json: { errors: [{ path: "idempotency-key" }] } });
    },
  );

  it("[R45] refuses a sixth sheet, with the limit, the requirement and the clause", async () => {
    const desk = await openDesk(api);
    const answer = await record(desk.head, serviceOf(desk, { printedSheets: 6 }));
    expect(answer).toMatchObject({
      status: 422,
      json: { code: "refused", limit: "printoutPageCap", requirement: "R45", clause: "п. 29" },
    });
  });

  it("lets a consultant enter what they gave themselves and nothing else", async () => {
    const desk = await openDesk(api);
    const answer = await record(desk.colleague, serviceOf(desk));
    expect(answer).toMatchObject({ status: 403, json: { code: "forbidden" } });
  });

  it("[R50] takes one repeat of a service that failed, and no second", async () => {
    const desk = await openDesk(api);
    const failed = await record(desk.consultant, serviceOf(desk, { outcome: "interrupted_technical" }));
    const { id } = failed.read<{ service: { id: string } }>().service;
    const colleagues = serviceOf(desk.centre.consultantIds[1] ?? "", { retryOf: id });
    expect((await record(desk.colleague, colleagues)).status).toBe(404);
    const repeat = serviceOf(desk, { retryOf: id });
    expect(await record(desk.consultant, repeat)).toMatchObject({
      status: 201,
      json: { service: { counted: 1 } },
    });
    expect(await record(desk.consultant, repeat)).toMatchObject({
      status: 422,
      json: { code: "refused", refusal: "already_repeated", requirement: "R50", clause: "п. 34" },
    });
  });

  it("closes the booking that it comes from", async () => {
    const desk = await openDesk(api);
    const { id, number } = await book(api, desk);
    await desk.head.post(`/api/bookings/${id}/confirmation`, {});
    const answer = await record(desk.consultant, serviceOf(desk, { bookingId: id }));
    expect(answer).toMatchObject({
      status: 201,
      json: { service: { bookingNumber: number, bookedOn: "2026-11-23" } },
    });
    expect((await desk.head.get(`/api/bookings/${id}`)).json).toMatchObject({
      booking: { state: "took_place" },
    });
  });

  it("shows pages with the newest number first, a consultant the lines that are theirs", async () => {
    const desk = await openDesk(api);
    for (let made = 0; made < 3; made++) await record(desk.head, serviceOf(desk));
    const page = await desk.head.get("/api/services?year=2026&limit=2");
    expect(page.json).toMatchObject({
      title: expect.stringContaining("Журнал учета услуг"),
      services: [{ number: 3 }, { number: 2 }],
      next: 2,
    });
    const last = await desk.head.get("/api/services?year=2026&limit=2&before=2");
    expect(last.json).toMatchObject({ services: [{ number: 1 }], next: null });
    expect((await desk.colleague.get("/api/services?year=2026")).json).toMatchObject({ services: [] });
  });

  it.each(["", "year=1999", "year=2026&month=13", "year=2026&limit=201", "year=2026&before=0", "year=abc"])(
    "refuses the query «%s»",
    async (query) => {
      const { head } = await openDesk(api);
      expect((await head.get(`/api/services?${query}`)).status).toBe(422);
    },
  );
});
