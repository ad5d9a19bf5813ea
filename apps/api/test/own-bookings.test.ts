import * as schema from "@prosvet/db/schema";
import { describe, expect, it } from "vitest";
import { anonymousBooking, book, bookingsOf, freeSlots, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();

async function booked(more: object = {}) {
  const desk = await openDesk(api);
  const { centre } = desk;
  const slots = await freeSlots(api, centre);
  const { startsAt, consultantId } = slots[0] ?? {};
  const made = await api.anybody.post(bookingsOf(centre), {
    ...{ ...anonymousBooking, startsAt, consultantId },
    ...more,
  });
  const { number, pin } = made.read<{ number: string; pin: string }>();
  const own = (path: string, body: object) => api.anybody.post(`${bookingsOf(centre)}/${path}`, body);
  return { ...desk, slots, secret: { number, pin }, own };
}

describe("[R32] one's own booking from another site, by number and PIN", () => {
  it("is seen with its history, moved and cancelled", async () => {
    const { secret, own, slots } = await booked();
    const seen = await own("own", secret);
    expect(seen).toMatchObject({
      status: 200,
      json: { number: secret.number, state: "requested", mayMove: true, mayCancel: true, videoLink: null },
    });
    expect(seen.json).toMatchObject({ history: [{ action: "request", actor: "parent" }] });
    expect(seen.json).not.toHaveProperty("id");
    expect(seen.json).not.toHaveProperty("topic");
    const moved = await own("move", { ...secret, startsAt: slots[4]?.startsAt });
    expect(moved).toMatchObject({ status: 200, json: { startsAt: slots[4]?.startsAt, version: 2 } });
    const cancelled = await own("cancellation", secret);
    expect(cancelled).toMatchObject({ status: 200, json: { state: "cancelled_by_recipient" } });
    expect(await own("cancellation", secret)).toMatchObject({ status: 422, json: { code: "refused" } });
    expect((await own("own", secret)).json).toMatchObject({
      history: [{ action: "request" }, { action: "move_by_recipient" }, { action: "cancel_by_recipient" }],
    });
  });

  it("is not moved against the rules, nor to a time that is taken: 422 with the limit, 409 with free times", async () => {
    const { secret, own, slots, centre } = await booked();
    const late = await own("move", { ...secret, startsAt: "2026-12-20T09:00:00+05:00" });
    expect(late).toMatchObject({ status: 422, json: { limit: "bookingHorizonDays" } });
    const { startsAt, consultantId } = slots[4] ?? {};
    await api.anybody.post(bookingsOf(centre), { ...anonymousBooking, startsAt, consultantId });
    const taken = await own("move", { ...secret, startsAt, consultantId });
    expect(taken).toMatchObject({ status: 409, json: { code: "slot_taken", slots: expect.any(Array) } });
  });

  it("answers a wrong pair, an absent number and a wrong link alike, and nothing between the two ways", async () => {
    const { secret, own } = await booked();
    const wrong = { ...secret, pin: secret.pin === "000000" ? "000001" : "000000" };
    const absent = { ...secret, number: "ZZZZ-ZZZZ" };
    const answers = [await own("own", wrong), await own("own", absent)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect((await own("own", { link: "a".repeat(64) })).status).toBe(404);
    for (const body of [{}, { number: secret.number }, { ...secret, link: "a".repeat(64) }]) {
      expect(await own("own", body)).toMatchObject({ status: 422, json: { errors: [{ path: "number" }] } });
    }
  });
});

describe("a new PIN", () => {
  protectedRoute(api, {
    method: "POST",
    path: "/api/bookings/{id}/pin",
    body: {},
    roles: ["head", "registrar"],
  });

  it("is shown to the registrar once, opens the booking, and the old one does not", async () => {
    const desk = await openDesk(api);
    const { id, number } = await book(api, desk);
    const fresh = await desk.registrar.post(`/api/bookings/${id}/pin`, {});
    expect(fresh).toMatchObject({ status: 200, json: { number, pin: expect.stringMatching(/^\d{6}$/) } });
    const opened = await api.anybody.post(`${bookingsOf(desk.centre)}/own`, fresh.json);
    expect(opened).toMatchObject({ status: 200, json: { number } });
  });
});

it("[R32] of somebody anonymous nothing is kept: no address, no user agent, no name, in no table and no line of the log", async () => {
  const marks = ["203.0.113.77", "canary-browser/7.7", "canary-anna-i-petrova", "tt-RU", "canary"];
  const strict = world({ publicLimits: "kept", trustProxy: true });
  const { centre } = await openDesk(strict);
  const slots = await freeSlots(strict, centre);
  const headers = {
    "x-forwarded-for": "203.0.113.77",
    "user-agent": "canary-browser/7.7",
    "accept-language": "tt-RU",
    referer: "http://localhost/?who=canary",
    "idempotency-key": "canary-anna-i-petrova",
  };
  const post = (path: string, body: object) => strict.anybody.post(path, body, headers);
  const { startsAt, consultantId } = slots[0] ?? {};
  const hold = await post(`/api/public/centres/${centre.slug}/holds`, { form: "in_person", startsAt });
  const { holdId } = hold.read<{ holdId: string }>();
  const wish = { ...anonymousBooking, startsAt, consultantId, holdId };
  const made = await post(bookingsOf(centre), wish);
  expect(made.status).toBe(201);
  const { number, pin } = made.read<{ number: string; pin: string }>();
  const own = (path: string, body: object = {}) =>
    post(`${bookingsOf(centre)}/${path}`, { number, pin, ...body });
  expect((await own("move", { startsAt: slots[6]?.startsAt })).status).toBe(200);
  expect((await own("own", { pin: "не тот" })).status).toBe(404);
  expect((await own("own")).status).toBe(200);
  expect((await own("cancellation")).status).toBe(200);

  const dump: string[] = strict.logs.map((line) => JSON.stringify(line));
  await strict.base.owner.inTenant(centre.tenantId, async (tx) => {
    for (const table of Object.values(schema)) {
      if (!("getSQL" in table)) continue;
      dump.push(JSON.stringify(await tx.select().from(table as typeof schema.bookings)));
    }
  });
  const kept = dump.join("\n");
  expect(kept).toContain(number);
  for (const mark of marks) expect(kept, mark).not.toContain(mark);
  expect(kept).not.toContain(`"${pin}"`);
});
