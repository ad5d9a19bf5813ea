import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anonymousBooking, bookingsOf, freeSlots, openDesk, type Slot } from "./support/centre.ts";
import { world } from "./support/world.ts";

const api = world();
const holdsOf = (slug: string) => `/api/public/centres/${slug}/holds`;
const wanted = (slot: Slot | undefined) => ({
  form: "in_person",
  startsAt: slot?.startsAt,
  consultantId: slot?.consultantId,
});

async function held() {
  const { centre } = await openDesk(api);
  const [first, , , second] = await freeSlots(api, centre);
  const answer = await api.anybody.post(holdsOf(centre.slug), wanted(first));
  return { centre, first, second, answer, hold: answer.read<{ holdId: string; heldUntil: string }>() };
}

describe("a time held from another site", () => {
  it("[R13] answers with its id and until when, and is booked by whoever names the id", async () => {
    const { centre, first, answer, hold } = await held();
    expect(answer).toMatchObject({
      status: 201,
      json: { startsAt: first?.startsAt, endsAt: first?.endsAt, heldUntil: "2026-11-23T08:10:00+05:00" },
    });
    const body = { ...anonymousBooking, ...wanted(first) };
    expect((await api.anybody.post(bookingsOf(centre), body)).status).toBe(409);
    const booked = await api.anybody.post(bookingsOf(centre), { ...body, holdId: hold.holdId });
    expect(booked).toMatchObject({ status: 201, json: { startsAt: first?.startsAt, putOff: false } });
  });

  it("is refused to the next with times that are free, replaced by its owner, and let go", async () => {
    const { centre, first, second, hold } = await held();
    const other = await api.anybody.post(holdsOf(centre.slug), wanted(first));
    expect(other).toMatchObject({ status: 409, json: { code: "slot_taken", slots: expect.any(Array) } });
    const moved = await api.anybody.post(holdsOf(centre.slug), { ...wanted(second), replacing: hold.holdId });
    expect(moved).toMatchObject({ status: 201, json: { startsAt: second?.startsAt } });
    expect((await freeSlots(api, centre))[0]).toEqual(first);
    const path = `${holdsOf(centre.slug)}/${moved.read<{ holdId: string }>().holdId}`;
    for (const _ of [1, 2]) expect((await api.anybody.call("DELETE", path)).status).toBe(204);
    expect(await freeSlots(api, centre)).toContainEqual(second);
  });

  it("is refused against the rules with the limit and the clause, and of another centre it holds nothing", async () => {
    const { centre, first, hold } = await held();
    const late = { ...wanted(first), startsAt: "2026-12-20T09:00:00+05:00" };
    expect(await api.anybody.post(holdsOf(centre.slug), late)).toMatchObject({
      status: 422,
      json: { code: "refused", limit: "bookingHorizonDays", requirement: "R13" },
    });
    const elsewhere = await openDesk(api);
    const path = `${holdsOf(elsewhere.centre.slug)}/${hold.holdId}`;
    expect((await api.anybody.call("DELETE", path)).status).toBe(204);
    expect((await api.anybody.post(holdsOf(centre.slug), wanted(first))).status).toBe(409);
  });

  it.each([
    [{ startsAt: undefined }, "startsAt"],
    [{ form: "any" }, "form"],
    [{ replacing: "1" }, "replacing"],
  ])("refuses %j and names the field", async (change, path) => {
    const { centre, first } = await held();
    const answer = await api.anybody.post(holdsOf(centre.slug), { ...wanted(first), ...change });
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ path }] } });
  });
});

describe("what guards the parents' side", () => {
  const kept = world({ publicLimits: "kept", trustProxy: true });
  const from = (address: string) => ({ "x-forwarded-for": address });
  const someAddress = () => `2001:db8:${newId().slice(0, 4)}:${newId().slice(0, 4)}::1`;

  it("answers 429 with the seconds to wait and the telephone after three times of one address", async () => {
    const { centre } = await openDesk(kept);
    const slots = await freeSlots(kept, centre);
    const address = someAddress();
    const ask = (at: number) =>
      kept.anybody.post(bookingsOf(centre), { ...anonymousBooking, ...wanted(slots[at * 3]) }, from(address));
    for (const at of [0, 1, 2]) expect((await ask(at)).status).toBe(201);
    const refused = await ask(3);
    expect(refused).toMatchObject({
      status: 429,
      json: { code: "too_many", detail: expect.stringContaining("+7 347 000-00-00") },
    });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("gives a challenge to work on, the same for everybody and never twice", async () => {
    const [one, other] = [
      await api.anybody.get("/api/public/challenge"),
      await api.anybody.get("/api/public/challenge"),
    ];
    expect(one).toMatchObject({
      status: 200,
      json: { parameters: { algorithm: "PBKDF2/SHA-256", cost: 5000 } },
    });
    expect(one.text).not.toBe(other.text);
    expect(one.headers.get("cache-control")).toContain("no-store");
  });

  it("tells whoever filled the field for programs so, in words and without a lie; empty it is nothing", async () => {
    const { centre, head } = await openDesk(api);
    const filled = await api.anybody.post(bookingsOf(centre), {
      ...anonymousBooking,
      website: "http://spam.example",
    });
    expect(filled).toMatchObject({
      status: 422,
      json: { errors: [{ path: "website", message: expect.stringContaining("оставьте пустым") }] },
    });
    expect((await head.get("/api/bookings")).json).toMatchObject({ bookings: [] });
    const empty = await api.anybody.post(bookingsOf(centre), { ...anonymousBooking, website: "" });
    expect(empty.status).toBe(201);
  });
});
