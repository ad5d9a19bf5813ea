import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Caller } from "./support/caller.ts";
import { anonymousBooking, openDesk } from "./support/centre.ts";
import { named } from "./support/named.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const headers = { "idempotency-key": "desk-key-of-nobody" };
const call = { ...anonymousBooking, source: "phone" };
const office = ["head", "registrar"] as const;
const members = [...office, "consultant"] as const;

protectedRoute(api, { method: "POST", path: "/api/bookings", body: call, headers, roles: office });
protectedRoute(api, { method: "POST", path: "/api/visits", body: { topic: "3" }, headers, roles: members });
protectedRoute(api, {
  method: "POST",
  path: "/api/visits/list",
  body: { rows: [{}] },
  headers,
  roles: members,
});
protectedRoute(api, { method: "GET", path: "/api/desk/times?form=in_person", roles: office });
protectedRoute(api, { method: "POST", path: "/api/bookings/{id}/reversal", body: {}, roles: members });

const post = (caller: Caller, path: string, body: object, key: string = newId()) =>
  caller.post(path, body, { "idempotency-key": key });

describe("the registrar's desk", () => {
  it("[R31] takes a call: the first free time, a number and a PIN to read out, in the centre's time", async () => {
    const desk = await openDesk(api);
    const [consultant] = desk.centre.consultantIds;
    const times = await desk.registrar.get(`/api/desk/times?form=in_person&consultant=${consultant}`);
    const [slot] = times.read<{ slots: { startsAt: string }[] }>().slots;
    expect(slot?.startsAt).toBe("2026-11-23T09:00:00+05:00");
    const body = { ...call, startsAt: slot?.startsAt, consultantId: consultant };
    const key = newId();
    const made = await post(desk.registrar, "/api/bookings", body, key);
    expect(made).toMatchObject({
      status: 201,
      json: {
        receipt: { state: "confirmed", startsAt: slot?.startsAt, pin: expect.stringMatching(/^\d{6}$/) },
      },
    });
    expect((await post(desk.registrar, "/api/bookings", body, key)).json).toMatchObject({
      receipt: { replayed: true, number: made.read<{ receipt: { number: string } }>().receipt.number },
    });
    expect(await post(desk.head, "/api/bookings", body)).toMatchObject({
      status: 409,
      json: { code: "slot_taken" },
    });
  });

  it("[R31] refuses a way that the centre has not, with the limit, the requirement and the clause", async () => {
    const desk = await openDesk(api, { limits: { bookingSources: ["site"] } });
    expect(await post(desk.head, "/api/bookings", call)).toMatchObject({
      status: 422,
      json: { code: "refused", limit: "bookingSources", requirement: "R31", clause: "п. 17" },
    });
  });

  it("[R42] answers a name without a consent field by field", async () => {
    const desk = await openDesk(api);
    const { person } = await named(api, desk.centre);
    const answer = await post(desk.head, "/api/bookings", { ...call, anonymous: undefined, person });
    expect(answer).toMatchObject({ status: 422, json: { code: "invalid", errors: [{ path: "consents" }] } });
  });

  it("[R40] enters a visit with a topic alone, and takes it back: struck through, worth nothing", async () => {
    const desk = await openDesk(api);
    const visit = await post(desk.consultant, "/api/visits", { topic: "3" });
    expect(visit).toMatchObject({
      status: 201,
      json: { service: { number: 1, counted: 1, topics: ["3"] }, overlaps: false },
    });
    const { receipt, service } = visit.read<{ receipt: { id: string }; service: { id: string } }>();
    expect(await desk.head.post(`/api/bookings/${receipt.id}/reversal`, {})).toMatchObject({
      status: 422,
      json: { code: "refused", refusal: "undo_not_own" },
    });
    expect((await desk.consultant.post(`/api/services/${service.id}/reversal`, {})).status).toBe(204);
    expect((await desk.head.get("/api/services?year=2026")).json).toMatchObject({
      services: [{ number: 1, counted: 0, isAnnulled: true }],
    });
    const history = await desk.head.get(`/api/bookings/${receipt.id}`);
    expect(history.json).toMatchObject({
      booking: { state: "cancelled_by_centre", events: [{}, {}, { action: "undo" }] },
    });
  });

  it("[R40] says of a paper list which cells cannot be read, then enters the lines that can", async () => {
    const desk = await openDesk(api);
    const consultant = "Консультант 1";
    const rows = [
      { time: "7:00", topic: "адап", consultant },
      { time: "7.0", topic: "3", consultant },
    ];
    expect(await post(desk.registrar, "/api/visits/list", { rows })).toMatchObject({
      status: 422,
      json: {
        code: "invalid",
        errors: [{ path: "rows.1.time", message: "Напишите время начала так: 9:30." }],
      },
    });
    const entered = await post(desk.registrar, "/api/visits/list", { rows, onlyRight: true });
    expect(entered).toMatchObject({
      status: 201,
      json: { services: [{ number: 1, topics: ["3"] }], refused: [{ index: 1, row: { time: "7.0" } }] },
    });
    const { services } = entered.read<{ services: { id: string }[] }>();
    const back = await desk.registrar.post("/api/visits/reversal", {
      services: services.map(({ id }) => id),
    });
    expect(back.status).toBe(204);
  });
});
