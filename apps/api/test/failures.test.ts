import { randomBytes } from "node:crypto";
import { ConnectionLost, DatabaseError, PoolExhausted } from "@prosvet/db";
import { describe, expect, it, vi } from "vitest";
import { createApi, type LogLine } from "../src/app.ts";
import { type Caller, callerOf } from "./support/caller.ts";
import { anonymousBooking, book, bookingsOf, openDesk } from "./support/centre.ts";
import { named } from "./support/named.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();

/** The API where every session fails in this way. */
function failing(error: Error) {
  const lines: LogLine[] = [];
  const resolve = () => Promise.reject(error);
  const app = createApi({
    ...api.deps,
    auth: { ...api.auth, resolve },
    log: (line) => void lines.push(line),
  });
  return { lines, caller: callerOf(app, undefined) };
}

describe("a failure that nobody expected", () => {
  it("says nothing to the caller, and to the log only codes and places", async () => {
    const withParameters = new Error('insert into recipients — params: ["ЖЖ-Иванова"]');
    for (const error of [
      withParameters,
      new DatabaseError("23505", "recipients_code_key"),
      new TypeError("ЖЖ-x"),
    ]) {
      const { lines, caller } = failing(error);
      const answer = await caller.get("/api/bookings/7");
      expect(answer).toMatchObject({ status: 500, json: { code: "internal" } });
      expect(answer.text).not.toMatch(/ЖЖ|recipients|23505/);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ event: "request_failed", method: "GET", route: "/api/bookings/:id" });
      expect(lines[0]?.requestId).toBe(answer.headers.get("x-request-id"));
      expect(JSON.stringify(lines)).not.toContain("ЖЖ");
    }
    const { lines, caller } = failing(new DatabaseError("23505", "recipients_code_key"));
    await caller.get("/api/session");
    expect(lines[0]).toMatchObject({
      sqlstate: "23505",
      constraint: "recipients_code_key",
      name: "DatabaseError",
    });
  });

  it.each([
    new ConnectionLost(true),
    new PoolExhausted(),
    new DatabaseError("53100"),
    new DatabaseError("57P01"),
  ])("answers 503 with a time to come back when it will pass: %s", async (error) => {
    const answer = await failing(error).caller.get("/api/session");
    expect(answer).toMatchObject({ status: 503, json: { code: "unavailable" } });
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("writes a line of JSON to standard error when no other log is given", async () => {
    const written = vi.spyOn(console, "error").mockImplementation(() => {});
    const resolve = () => Promise.reject(new TypeError("ЖЖ"));
    const { log: _, ...deps } = api.deps;
    await createApi({ ...deps, auth: { ...api.auth, resolve } }).request("/api/session");
    const [line] = written.mock.calls.map(([text]) => String(text));
    written.mockRestore();
    expect(JSON.parse(line ?? "")).toMatchObject({ event: "request_failed", name: "TypeError" });
    expect(line).not.toMatch(/ЖЖ|\n/);
  });
});

describe("personal data", () => {
  const person = { name: "ЖЖ-Иванова ЖЖ-Анна", phone: "ЖЖ-+79123456789", email: "жж-mama@example.ru" };
  const question = "ЖЖ-вопрос о ребёнке";
  const shown: string[] = [];
  const seen = async (answer: ReturnType<Caller["get"]>) => shown.push((await answer).text);

  it("never stands in a log or in an error, however a request fails", async () => {
    const desk = await openDesk(api);
    const given = await named(api, desk.centre, { person, question });
    const path = bookingsOf(desk.centre);
    const bodies: object[] = [
      { ...anonymousBooking, ...given },
      { ...anonymousBooking, ...given, consents: [] },
      { ...anonymousBooking, ...given, person: { ...person, name: "ЖЖ".repeat(200), "ЖЖ-поле": 1 } },
      { ...anonymousBooking, ...given, person: { ...person, phone: "ЖЖ".repeat(50) } },
      { ...anonymousBooking, ...given, form: "written", channel: "phone", person: { name: person.name } },
      { ...anonymousBooking, ...given, question: ["ЖЖ-вопрос"] },
    ];
    for (const body of bodies) await seen(api.anybody.post(path, body));
    await seen(api.anybody.post(path, `{"person": {"name": "ЖЖ-Иванова"`));
    await seen(api.anybody.post("/api/session", { email: person.email, password: "ЖЖ-пароль ЖЖ-пароль" }));
    const { id } = await book(api, desk, await named(api, desk.centre, { person: { name: person.name } }));
    await seen(
      desk.head.post(`/api/bookings/${id}/assignment`, { consultantId: "ЖЖ-1", reason: person.name }),
    );
    await seen(record(desk.head, serviceOf(desk, { summary: question, person: { ...person, phone: "ЖЖ" } })));
    await seen(record(desk.head, serviceOf(desk, { summary: question, outcome: "refused" })));
    expect(shown.filter((text) => /"status":(4|5)/.test(text)).length).toBeGreaterThan(8);
    expect(shown.filter((text) => /жж/i.test(text.replace(/"path":"[^"]*"/g, "")))).toEqual([]);
  });

  it("never stands in the log of a program that has lost its keys", async () => {
    const desk = await openDesk(api);
    const lines: LogLine[] = [];
    const keyring = { current: 1, keys: new Map([[1, randomBytes(32)]]) };
    const broken = callerOf(
      createApi({ ...api.deps, keyring, log: (line) => void lines.push(line) }),
      undefined,
    );
    const body = {
      ...anonymousBooking,
      ...(await named(api, desk.centre, { person: { name: person.name }, question })),
    };
    const answer = await broken.post(bookingsOf(desk.centre), body);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("ЖЖ");
    expect(lines).toHaveLength(1);
    expect(JSON.stringify([lines, api.logs])).not.toContain("ЖЖ");
  });
});
