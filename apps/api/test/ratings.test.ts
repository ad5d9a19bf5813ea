import { describe, expect, it } from "vitest";
import { book, bookingsOf, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();

/** A booking whose service is in the journal, with what opens it. */
async function given() {
  const desk = await openDesk(api);
  const { id } = await book(api, desk);
  const secret = (await desk.registrar.post(`/api/bookings/${id}/pin`, {})).read<object>();
  const answer = await record(desk.head, serviceOf(desk, { bookingId: id }));
  const { service } = answer.read<{ service: { id: string; rating: unknown } }>();
  const rate = (body: object) =>
    api.anybody.post(`${bookingsOf(desk.centre)}/rating`, { ...secret, ...body });
  return { ...desk, service, rate };
}

describe("a rating from another site", () => {
  it("[R32] [R54] is taken once by number and PIN and stands in the journal", async () => {
    const { head, service, rate } = await given();
    expect(service.rating).toBeNull();
    expect(await rate({ mark: 4, requestMet: "yes", comment: "Спасибо" })).toMatchObject({
      status: 200,
      json: { mark: 4, mayRate: false, until: "2026-11-26T23:59:59+05:00" },
    });
    expect(await rate({ mark: 1 })).toMatchObject({
      status: 422,
      json: { code: "refused", refusal: "already_rated", requirement: "R54" },
    });
    expect((await head.get("/api/services?year=2026")).json).toMatchObject({
      services: [{ rating: { mark: 4, channel: "site", on: "2026-11-23" } }],
      ratingChannels: ["paper", "oral", "federal_portal"],
    });
  });

  it.each([
    { mark: 0 },
    { mark: 6 },
    { mark: 4.5 },
    {},
    { mark: 5, channel: "paper" },
    { mark: 5, pin: "000" },
  ])("is not taken as %j", async (body) => {
    const { rate } = await given();
    expect([404, 422]).toContain((await rate(body)).status);
    expect((await rate({ mark: 5 })).status).toBe(200);
  });
});

describe("a rating that the staff key in", () => {
  protectedRoute(api, {
    method: "POST",
    path: "/api/services/{id}/rating",
    body: { mark: 5, channel: "paper", ratedOn: "2026-11-23" },
    roles: ["head", "registrar"],
  });

  it("[R55] answers with the line, and refuses with the limit and the clause of the regulation", async () => {
    const desk = await openDesk(api);
    const { service } = (await record(desk.head, serviceOf(desk))).read<{ service: { id: string } }>();
    const keyIn = (body: object) => desk.registrar.post(`/api/services/${service.id}/rating`, body);
    const late = await keyIn({ mark: 3, channel: "phone", ratedOn: "2026-11-23" });
    expect(late).toMatchObject({ status: 422, json: { limit: "ratingChannels", requirement: "R55" } });
    expect(await keyIn({ mark: 3, channel: "oral", ratedOn: "2026-11-23" })).toMatchObject({
      status: 201,
      json: { service: { id: service.id, rating: { mark: 3, channel: "oral", on: "2026-11-23" } } },
    });
  });
});
