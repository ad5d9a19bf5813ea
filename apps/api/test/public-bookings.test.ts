import { describe, expect, it } from "vitest";
import { anonymousBooking, bookingsOf, freeSlots, openDesk, type Slot } from "./support/centre.ts";
import { named } from "./support/named.ts";
import { world } from "./support/world.ts";

const api = world();
const post = (path: string, body: unknown, headers = {}) => api.anybody.call("POST", path, { body, headers });
const at = (slot: Slot | undefined) => ({ startsAt: slot?.startsAt, consultantId: slot?.consultantId });

describe("a booking from another site", () => {
  it("[R32] needs no more than a form, a channel, a time and the word that it is anonymous", async () => {
    const { centre } = await openDesk(api);
    const [slot] = await freeSlots(api, centre);
    const answer = await post(bookingsOf(centre), { ...anonymousBooking, ...at(slot) });
    expect(answer).toMatchObject({
      status: 201,
      json: { state: "requested", startsAt: slot?.startsAt, endsAt: slot?.endsAt, deadline: "2026-12-03" },
    });
    expect(answer.json).toMatchObject({ number: expect.any(String), pin: expect.stringMatching(/^\d{6}$/) });
    expect(answer.json).not.toHaveProperty("id");
  });

  it("[R36] waits for a time when it names none", async () => {
    const { centre } = await openDesk(api);
    const answer = await post(bookingsOf(centre), anonymousBooking);
    expect(answer).toMatchObject({ status: 201, json: { startsAt: null, deadline: "2026-12-03" } });
  });

  it("[R36] [R38] keeps nobody from a time while it waits for one with a consultant it wishes for", async () => {
    const { centre } = await openDesk(api);
    const [slot] = await freeSlots(api, centre);
    const wish = { ...anonymousBooking, consultantId: slot?.consultantId };
    expect((await post(bookingsOf(centre), wish)).status).toBe(201);
    expect((await post(bookingsOf(centre), wish)).status).toBe(201);
    expect((await post(bookingsOf(centre), { ...wish, startsAt: slot?.startsAt })).status).toBe(201);
  });

  it("makes one booking of 50 requests with one key at once, all with the same answer", async () => {
    const { centre, head } = await openDesk(api);
    const [slot] = await freeSlots(api, centre);
    const headers = { "idempotency-key": crypto.randomUUID() };
    const body = { ...anonymousBooking, ...at(slot) };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(bookingsOf(centre), body, headers)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(answers.filter((answer) => answer.headers.get("idempotent-replayed") === "true")).toHaveLength(49);
    expect((await head.get("/api/bookings")).read<{ bookings: [] }>().bookings).toHaveLength(1);
    const other = await post(bookingsOf(centre), { ...body, topic: "3" }, headers);
    expect(other).toMatchObject({ status: 422, json: { code: "key_reused" } });
  });

  it("takes no key that could be guessed: 16 symbols at least", async () => {
    const { centre, head } = await openDesk(api);
    const withKey = (length: number) =>
      post(bookingsOf(centre), anonymousBooking, { "idempotency-key": "k".repeat(length) });
    expect(await withKey(15)).toMatchObject({ status: 422, json: { code: "invalid" } });
    expect((await head.get("/api/bookings")).read<{ bookings: [] }>().bookings).toHaveLength(0);
    expect((await withKey(16)).status).toBe(201);
  });

  it("makes a booking of each request without a key", async () => {
    const { centre, head } = await openDesk(api);
    await Promise.all([1, 2].map(() => post(bookingsOf(centre), anonymousBooking)));
    expect((await head.get("/api/bookings")).read<{ bookings: [] }>().bookings).toHaveLength(2);
  });

  it("gives one slot to one of 30 who want it; the others get 409 with times that are free", async () => {
    const { centre } = await openDesk(api);
    const [slot] = await freeSlots(api, centre);
    const body = { ...anonymousBooking, ...at(slot) };
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(bookingsOf(centre), body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(29);
    const { code, slots } = refused[0]?.read<{ code: string; slots: Slot[] }>() ?? {};
    expect(code).toBe("slot_taken");
    expect(slots?.length).toBeGreaterThan(0);
    expect(slots?.map(at)).not.toContainEqual(at(slot));
    expect(Object.keys(slots?.[0] ?? {}).sort()).toEqual([
      ...["consultantId", "endsAt", "form", "placeId", "placeName", "seatsFree"],
      ...["secondConsultantId", "startsAt"],
    ]);
  });

  it("refuses what the centre does not offer, with the limit, the requirement and the clause", async () => {
    const { centre } = await openDesk(api, {
      limits: { serviceForms: ["in_person"], channels: ["face_to_face"] },
    });
    const answer = await post(bookingsOf(centre), { form: "remote", channel: "phone", anonymous: true });
    expect(answer).toMatchObject({
      status: 422,
      json: {
        code: "refused",
        refusal: "form_not_offered",
        limit: "serviceForms",
        clause: expect.any(String),
      },
    });
  });

  it("takes a name only with the consent for it, and offers to book anonymously instead", async () => {
    const { centre } = await openDesk(api);
    const person = await named(api, centre);
    const without = await post(bookingsOf(centre), { ...anonymousBooking, ...person, consents: [] });
    expect(without).toMatchObject({ status: 422, json: { code: "invalid", errors: [{ path: "consents" }] } });
    expect((await post(bookingsOf(centre), { ...anonymousBooking, ...person })).status).toBe(201);
  });

  it("says which contact it could not read", async () => {
    const { centre } = await openDesk(api);
    const person = await named(api, centre, { person: { name: "Анна", phone: "12", email: "не почта" } });
    expect(await post(bookingsOf(centre), { ...anonymousBooking, ...person })).toMatchObject({
      status: 422,
      json: { errors: [{ path: "person.phone" }, { path: "person.email" }] },
    });
  });

  it.each([
    [{ anonymous: true, person: { name: "Анна" } }, "anonymous"],
    [{ anonymous: undefined }, "anonymous"],
    [{ anonymous: false }, "anonymous"],
    [{ form: "by_phone" }, "form"],
    [{ channel: undefined }, "channel"],
    [{ startsAt: "2026-11-23T09:00:00" }, "startsAt"],
    [{ startsAt: "0001-01-01T00:00:00Z" }, "startsAt"],
    [{ consultantId: "1" }, "consultantId"],
    [{ question: "я".repeat(1001) }, "question"],
    [{ childcare: 11 }, "childcare"],
    [{ source: "walk_in" }, "source"],
    [{ state: "confirmed" }, "state"],
    [{ tenantId: "01a20373-79cf-70a1-b9c4-cd11a738ba11" }, "tenantId"],
  ])("refuses %j and names the field", async (change, path) => {
    const { centre } = await openDesk(api);
    const answer = await post(bookingsOf(centre), { ...anonymousBooking, ...change });
    expect(answer.status).toBe(422);
    const { errors } = answer.read<{ errors: { path: string; message: string }[] }>();
    expect(errors.map((error) => error.path)).toContain(path);
    expect(errors.every(({ message }) => /[а-яё]/i.test(message) && !/invalid|expected/i.test(message))).toBe(
      true,
    );
  });

  it("answers 404 for a centre that is not there", async () => {
    expect((await post("/api/public/centres/net-takogo/bookings", anonymousBooking)).status).toBe(404);
  });
});

describe("the allowance of an address", () => {
  const kept = world({ publicLimits: "kept" });

  it("answers 429 with the seconds to wait once it is spent", async () => {
    const { centre } = await openDesk(kept);
    const codes: number[] = [];
    for (let made = 0; made < 21; made++) {
      const answer = await kept.anybody.post(bookingsOf(centre), anonymousBooking);
      codes.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(codes.slice(0, 20).every((code) => code === 201)).toBe(true);
    expect(codes.at(-1)).toBe(429);
  });
});
