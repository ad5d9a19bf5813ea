import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anonymousBooking, bookingsOf, openDesk } from "./support/centre.ts";
import { world } from "./support/world.ts";

const api = world();
const post = (path: string, body: string, type?: string) =>
  api.anybody.call("POST", path, { body, headers: type ? { "content-type": type } : {} });

describe("a body", () => {
  it.each(["", "{", "nothing", "{'form': 1}", "\u0000"])("that is no JSON answers 400: %j", async (body) => {
    const { centre } = await openDesk(api);
    expect(await post(bookingsOf(centre), body)).toMatchObject({ status: 400, json: { code: "malformed" } });
  });

  it.each(["[]", "null", '"text"', "1"])("that is no object answers 422: %s", async (body) => {
    const { centre } = await openDesk(api);
    expect((await post(bookingsOf(centre), body)).status).toBe(422);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json+x",
    "application/merge-patch+json",
  ])("of type %s answers 415", async (type) => {
    const { centre } = await openDesk(api);
    const answer = await post(bookingsOf(centre), JSON.stringify(anonymousBooking), type);
    expect(answer).toMatchObject({ status: 415, json: { code: "unsupported_media_type" } });
  });

  it("over 64 KB answers 413, said or not said", async () => {
    const { centre } = await openDesk(api);
    const body = JSON.stringify({ ...anonymousBooking, question: "x".repeat(70_000) });
    expect(await post(bookingsOf(centre), body)).toMatchObject({ status: 413, json: { code: "too_large" } });
    const streamed = await api.api.request(bookingsOf(centre), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Blob([body]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  it.each(["__proto__", "constructor", "prototype"])("cannot name a field %s, at any depth", async (name) => {
    const { centre, head } = await openDesk(api);
    for (const body of [`{"${name}":{"polluted":1}}`, `{"person":{"${name}":{"polluted":1}}}`]) {
      expect((await post(bookingsOf(centre), body)).status).toBe(422);
    }
    const order = `"basedOn":"${newId()}","orderNumber":"1","effectiveFrom":"2026-11-23"`;
    const limits = `{${order},"limits":{"${name}":{"polluted":1}}}`;
    expect((await head.call("POST", "/api/limits", { body: limits })).status).toBe(422);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each(["\u0000", "\u001b[31m", "\u007f", "\ud800"])(
    "cannot hold the text %j, which no database takes",
    async (text) => {
      const { centre } = await openDesk(api);
      const body = JSON.stringify({ ...anonymousBooking, question: `Вопрос${text}` });
      expect(await post(bookingsOf(centre), body)).toMatchObject({ status: 422, json: { code: "invalid" } });
    },
  );

  it("may have the line breaks of somebody's own words", async () => {
    const { centre } = await openDesk(api);
    const body = JSON.stringify({ ...anonymousBooking, question: "Первое\nВторое\tтретье" });
    expect((await post(bookingsOf(centre), body)).status).toBe(201);
  });
});

describe("an address", () => {
  it("with a parameter named twice answers 400", async () => {
    const { head } = await openDesk(api);
    const answer = await head.get("/api/day?date=2026-11-23&date=2026-11-24");
    expect(answer).toMatchObject({ status: 400, json: { code: "malformed" } });
  });

  it.each([
    "/api/public/centres/%00",
    "/api/public/centres/%E0%A4%A",
    "/api/bookings/%27",
    "/api/day?__proto__=1",
  ])("of the form %s is refused and breaks nothing", async (path) => {
    const { head } = await openDesk(api);
    const { status } = await head.get(path);
    expect([400, 404, 422]).toContain(status);
  });
});
