import { describe, expect, it } from "vitest";
import { book, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();
const members = ["head", "registrar", "consultant"] as const;
const closings = "/api/registers/services/closings";
const reason = "Опечатка";

protectedRoute(api, { method: "GET", path: "/api/registers", roles: members });
protectedRoute(api, { method: "GET", path: "/api/registers/bookings?year=2026", roles: members });
protectedRoute(api, { method: "GET", path: `${closings}?year=2026`, roles: members });
protectedRoute(api, { method: "GET", path: `${closings}/preview?month=2026-10`, roles: ["head"] });
protectedRoute(api, { method: "POST", path: closings, body: { month: "2026-10" }, roles: ["head"] });
protectedRoute(api, {
  ...{ method: "POST", path: "/api/services/{id}/corrections", roles: members },
  body: { version: 1, reason, changes: { durationMinutes: 30 } },
});
protectedRoute(api, {
  ...{ method: "POST", path: "/api/services/{id}/annulment", roles: members },
  body: { version: 1, reason },
});
protectedRoute(api, { method: "GET", path: "/api/services/{id}/corrections", roles: members });

/** A desk with one line of October. */
async function openOctober() {
  const desk = await openDesk(api);
  const answer = await record(desk.head, serviceOf(desk, { startedAt: "2026-10-15T07:00:00+05:00" }));
  const { id } = answer.read<{ service: { id: string } }>().service;
  return { ...desk, id, at: `/api/services/${id}` };
}

describe("corrections", () => {
  it("[R8] change the line, stay in its history, and are a conflict for whoever saw it before", async () => {
    const { registrar, consultant, at } = await openOctober();
    const changes = { durationMinutes: 30, startedAt: "2026-10-16T07:00:00+05:00" };
    expect(await registrar.post(`${at}/corrections`, { version: 1, reason, changes })).toMatchObject({
      status: 200,
      json: { service: { ...changes, number: 1, version: 2, isCorrected: true } },
    });
    expect(await consultant.post(`${at}/corrections`, { version: 1, reason, changes })).toMatchObject({
      status: 409,
      json: { code: "conflict" },
    });
    expect((await consultant.get(`${at}/corrections`)).json).toMatchObject({
      corrections: [{ action: "correct", reason, was: { durationMinutes: 45 }, afterClosing: false }],
    });
    expect((await registrar.get("/api/services?year=2026&corrected=true")).json).toMatchObject({
      services: [{ version: 2 }],
      former: [{ version: 2, was: { durationMinutes: 45 } }],
    });
  });

  it("[R8] ask for a reason, and for nothing that is not the line's", async () => {
    const { head, at } = await openOctober();
    for (const body of [
      { version: 1, reason: " ", changes: { durationMinutes: 30 } },
      { version: 1, reason, changes: { number: 7 } },
      { version: 1, reason, changes: { durationMinutes: 0 } },
      { reason, changes: {} },
    ])
      expect((await head.post(`${at}/corrections`, body)).status).toBe(422);
  });

  it("[R8] strike a line through with a reason", async () => {
    const { head, at } = await openOctober();
    const answer = await head.post(`${at}/annulment`, { version: 1, reason });
    expect(answer).toMatchObject({ status: 200, json: { service: { isAnnulled: true, counted: 0 } } });
    expect((await head.post(`${at}/annulment`, { version: 2, reason })).status).toBe(404);
    expect((await head.get("/api/services?year=2026&annulled=true")).json).toMatchObject({
      services: [{ number: 1 }],
    });
    expect((await head.get("/api/services?year=2026&annulled=false")).json).toMatchObject({
      services: [{ number: 1 }],
    });
  });
});

describe("closed months", () => {
  it("[R8] are closed once, with the clause in the refusal, and take lines of the head with a reason only", async () => {
    const desk = await openOctober();
    const { head, registrar } = desk;
    expect((await head.get(`${closings}/preview?month=2026-10`)).json).toMatchObject({
      ...{ isClosed: false, refusal: null, bookings: [], lines: [] },
      unfinished: { bookingsWithoutLine: 0 },
    });
    expect(await head.post(closings, { month: "2026-10", orderNumber: "17" })).toMatchObject({
      status: 201,
      json: { closings: [{ month: "2026-10", orderNumber: "17" }] },
    });
    expect(await head.post(closings, { month: "2026-10" })).toMatchObject({
      status: 422,
      json: { code: "refused", refusal: "period_already_closed", requirement: "R8", clause: "пп. 35, 36" },
    });
    const line = serviceOf(desk, { startedAt: "2026-10-20T07:00:00+05:00" });
    expect(await record(registrar, line)).toMatchObject({ status: 422, json: { refusal: "period_closed" } });
    expect(await record(head, { ...line, afterClosingReason: "Пропущена" })).toMatchObject({
      status: 201,
      json: { service: { number: 2, isAfterClosing: true } },
    });
  });

  it.each(["2026-13", "26-10", "2026-10-01", ""])("are not «%s»", async (month) => {
    const { head } = await openDesk(api);
    expect((await head.post(closings, { month })).status).toBe(422);
  });
});

describe("the journal of bookings", () => {
  it("[R9] gives its lines their numbers, newest first, and nobody's name", async () => {
    const desk = await openDesk(api);
    const [first, second] = [await book(api, desk), await book(api, desk)];
    const page = await desk.registrar.get("/api/registers/bookings?year=2026&limit=1");
    expect(page.json).toMatchObject({ bookings: [{ ordinal: 2 }], next: 2 });
    const rest = await desk.registrar.get("/api/registers/bookings?year=2026&before=2");
    expect(rest.json).toMatchObject({ bookings: [{ ordinal: 1, state: "requested" }], next: null });
    const numbers = [page, rest].map(({ text }) => text);
    expect(numbers.every((text) => text.includes(first.number) || text.includes(second.number))).toBe(true);
    expect((await desk.head.get("/api/registers")).json).toMatchObject({
      registers: [{ register: "bookings", years: [2026] }, {}, { register: "services", kept: true }],
    });
  });

  it("[R8] is read by one broad filter over a year", async () => {
    const { head } = await openDesk(api);
    const wide = await head.get("/api/registers/bookings?year=2026&source=site&state=confirmed");
    expect(wide).toMatchObject({ status: 422, json: { refusal: "filters_too_wide" } });
    expect((await head.get("/api/services?year=2026&kind=content&form=remote")).status).toBe(422);
    expect((await head.get("/api/services?year=2026&kind=content&form=remote&month=2")).status).toBe(200);
    expect((await head.get("/api/registers/bookings?year=2026&state=held")).status).toBe(422);
  });
});
