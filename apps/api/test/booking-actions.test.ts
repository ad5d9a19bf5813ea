import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { book, freeSlots, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const office = ["head", "registrar"] as const;
const reason = "Консультант заболел";
const startsAt = "2026-11-24T09:00:00+05:00";
const post = { method: "POST", roles: office };

protectedRoute(api, { ...post, path: "/api/bookings/{id}/confirmation", body: {} });
protectedRoute(api, {
  ...post,
  path: "/api/bookings/{id}/assignment",
  body: { consultantId: newId(), reason },
});
protectedRoute(api, { ...post, path: "/api/bookings/{id}/time", body: { startsAt, consultantId: newId() } });
protectedRoute(api, { ...post, path: "/api/bookings/{id}/cancellation", body: { reason } });
protectedRoute(api, {
  ...post,
  path: "/api/bookings/{id}/no-show",
  body: {},
  roles: [...office, "consultant"],
});

describe("what the staff do to a booking", () => {
  it("answers a confirmation with the booking as it is then, instants with the centre's offset", async () => {
    const desk = await openDesk(api);
    const { id, startsAt: booked } = await book(api, desk);
    const answer = await desk.registrar.post(`/api/bookings/${id}/confirmation`, {});
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      booking: {
        id,
        state: "confirmed",
        startsAt: booked,
        standing: "in_time",
      },
    });
    expect(booked).toMatch(/\+05:00$/);
  });

  it("[R37] refuses to replace a consultant without a reason, and names the requirement and the clause", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    const consultantId = desk.centre.consultantIds[1];
    const refused = await desk.head.post(`/api/bookings/${id}/assignment`, { consultantId });
    expect(refused).toMatchObject({
      status: 422,
      json: { code: "refused", requirement: "R37", clause: "п. 21" },
    });
    const assigned = await desk.head.post(`/api/bookings/${id}/assignment`, { consultantId, reason });
    expect(assigned.json).toMatchObject({ booking: { consultant: { id: consultantId } } });
  });

  it("moves a booking to a free time and refuses a taken one with 409", async () => {
    const desk = await openDesk(api);
    const [first, second] = [await book(api, desk), await book(api, desk)];
    const { consultantId } = first;
    const taken = { startsAt: second.startsAt, consultantId };
    const refused = await desk.head.post(`/api/bookings/${first.id}/time`, taken);
    expect(refused).toMatchObject({ status: 409, json: { code: "slot_taken" } });
    const free = (await freeSlots(api, desk.centre)).at(-1);
    const moved = await desk.head.post(`/api/bookings/${first.id}/time`, {
      startsAt: free?.startsAt,
      consultantId,
    });
    expect(moved.json).toMatchObject({ booking: { startsAt: free?.startsAt } });
  });

  it("cancels with a reason, and frees the time", async () => {
    const desk = await openDesk(api);
    const { id, startsAt: booked } = await book(api, desk);
    expect((await freeSlots(api, desk.centre)).map((slot) => slot.startsAt)).not.toContain(booked);
    const answer = await desk.head.post(`/api/bookings/${id}/cancellation`, { reason });
    expect(answer.json).toMatchObject({ booking: { state: "cancelled_by_centre", actions: [] } });
    expect((await freeSlots(api, desk.centre)).map((slot) => slot.startsAt)).toContain(booked);
  });

  it("says that nobody came no sooner than the time has begun", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    const answer = await desk.consultant.post(`/api/bookings/${id}/no-show`, {});
    expect(answer).toMatchObject({ status: 422, json: { code: "refused" } });
  });

  it("hides from a consultant the bookings of another: as if there were none", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    const [answer, absent] = [
      await desk.colleague.post(`/api/bookings/${id}/no-show`, {}),
      await desk.colleague.post(`/api/bookings/${newId()}/no-show`, {}),
    ];
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(absent.text);
  });
});
