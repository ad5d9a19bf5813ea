import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { book, bookingsOf, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const members = ["head", "registrar", "consultant"] as const;

protectedRoute(api, { method: "GET", path: "/api/day", roles: members });
protectedRoute(api, { method: "GET", path: "/api/bookings", roles: members });
protectedRoute(api, { method: "GET", path: "/api/bookings/{id}", roles: members });

describe("what the staff read of bookings", () => {
  it("shows the day of the centre, today when none is named", async () => {
    const desk = await openDesk(api);
    const { number, startsAt } = await book(api, desk);
    const today = await desk.registrar.get("/api/day");
    expect(today.json).toMatchObject({
      day: "2026-11-23",
      timezone: "Asia/Yekaterinburg",
      now: "2026-11-23T08:00:00+05:00",
      bookings: [{ number, startsAt, anonymous: true }],
      overdue: [],
    });
    const tomorrow = await desk.registrar.get("/api/day?date=2026-11-24");
    expect(tomorrow.json).toMatchObject({ day: "2026-11-24", bookings: [] });
  });

  it("shows a consultant their own bookings and nobody else's", async () => {
    const desk = await openDesk(api);
    const { number } = await book(api, desk);
    expect((await desk.consultant.get("/api/day")).json).toMatchObject({ bookings: [{ number }] });
    expect((await desk.colleague.get("/api/day")).json).toMatchObject({ bookings: [] });
    expect((await desk.colleague.get("/api/bookings")).json).toMatchObject({ bookings: [] });
  });

  it("lists bookings that wait for a time apart", async () => {
    const desk = await openDesk(api);
    await book(api, desk);
    const waiting = { form: "written", channel: "email", anonymous: true };
    expect((await api.anybody.post(bookingsOf(desk.centre), waiting)).status).toBe(201);
    const queue = await desk.head.get("/api/bookings?state=open&withoutTime=true");
    expect(queue.json).toMatchObject({ bookings: [{ form: "written", startsAt: null }] });
  });

  it("tells what was done to a booking, when and by whom", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    await desk.registrar.post(`/api/bookings/${id}/confirmation`, {});
    const { json } = await desk.head.get(`/api/bookings/${id}`);
    expect(json).toMatchObject({
      booking: {
        id,
        state: "confirmed",
        events: [
          { action: "request", actor: "parent" },
          { action: "confirm", actor: "Сотрудник", at: "2026-11-23T08:00:00+05:00" },
        ],
      },
    });
  });

  it("answers a consultant about another's booking as about none", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    const answer = await desk.colleague.get(`/api/bookings/${id}`);
    const absent = await desk.colleague.get(`/api/bookings/${newId()}`);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(absent.text);
  });

  it.each(["date=2026-02-30", "date=1899-01-01", "date=tomorrow", "day=2026-11-23", "date=2026-11-23%00"])(
    "refuses the query %s with 422 and the field",
    async (query) => {
      const { head } = await openDesk(api);
      expect(await head.get(`/api/day?${query}`)).toMatchObject({ status: 422, json: { code: "invalid" } });
    },
  );
});
