import { asVerifiedDepartment } from "@prosvet/db";
import { createCentre, createDepartment } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { createApi } from "../src/app.ts";
import { callerOf } from "./support/caller.ts";
import { password, world } from "./support/world.ts";

const api = world({ trustProxy: true });
/** Sign-ins are counted by address, and other tests sign in too. */
const ownAddress = { "x-forwarded-for": "198.51.100.54" };

const tokenIn = (headers: Headers) => /^prosvet=([a-z2-7]{40});/.exec(headers.get("set-cookie") ?? "")?.[1];

async function someoneWithTwoPlaces() {
  const email = `dve-${crypto.randomUUID()}@example.ru`;
  const identityId = await api.newIdentity({ email });
  const [departmentId, other] = [await createDepartment(api.base), await createDepartment(api.base)];
  for (const id of [departmentId, other]) {
    await api.auth.joinDepartment(identityId, asVerifiedDepartment(id));
  }
  return { email, departmentId };
}

async function signIn(email: string) {
  const answer = await api.anybody.post("/api/session", { email, password }, ownAddress);
  return { answer, caller: callerOf(api.api, `prosvet=${tokenIn(answer.headers)}`) };
}

describe("signing in", () => {
  it("gives a cookie that scripts cannot read, and the session without its token", async () => {
    const { email } = await someoneWithTwoPlaces();
    const { answer } = await signIn(email);
    expect(answer).toMatchObject({
      status: 200,
      json: { identity: { email }, places: [{}, {}], chosen: null },
    });
    expect(answer.headers.get("set-cookie")).toMatch(/; HttpOnly/i);
    expect(answer.headers.get("set-cookie")).toMatch(/; SameSite=Lax/i);
    expect(answer.headers.get("set-cookie")).toMatch(/; Path=\//i);
    expect(answer.headers.get("set-cookie")).not.toMatch(/Domain/i);
    expect(answer.text).not.toContain(tokenIn(answer.headers));
    expect(answer.text).not.toContain("tenantId");
  });

  it("answers alike for a wrong password and for nobody", async () => {
    const { email } = await someoneWithTwoPlaces();
    const wrong = await api.anybody.post(
      "/api/session",
      { email, password: "не тот пароль совсем" },
      ownAddress,
    );
    const nobody = await api.anybody.post(
      "/api/session",
      { email: "nobody@example.ru", password },
      ownAddress,
    );
    expect(wrong).toMatchObject({ status: 401, json: { code: "wrong_credentials" } });
    expect(nobody.text).toBe(wrong.text);
    expect(wrong.headers.get("set-cookie")).toBeNull();
  });

  it("answers 429 with the seconds to wait when an account is tried too often", async () => {
    const email = `flood-${crypto.randomUUID()}@example.ru`;
    const tries = [];
    for (let at = 0; at < 8; at++)
      tries.push(await api.anybody.post("/api/session", { email, password: "x" }, ownAddress));
    const last = tries.at(-1);
    expect(last).toMatchObject({ status: 429, json: { code: "too_many" } });
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("gives a new key on a change of place, and the old one is dead", async () => {
    const { email, departmentId } = await someoneWithTwoPlaces();
    const { caller } = await signIn(email);
    const moved = await caller.call("PUT", "/api/session/place", { body: { departmentId } });
    expect(moved).toMatchObject({ status: 200, json: { chosen: { kind: "department", departmentId } } });
    expect((await caller.get("/api/session")).status).toBe(401);
    const next = callerOf(api.api, `prosvet=${tokenIn(moved.headers)}`);
    expect((await next.get("/api/department/counts?from=2026-01&to=2026-01")).status).toBe(200);
    expect((await next.get("/api/operator/centres")).status).toBe(403);
  });

  it("answers 404 for a place that is somebody else's, as for one that is not", async () => {
    const { email } = await someoneWithTwoPlaces();
    const other = await createCentre(api.base);
    const { membershipId } = await other.member("head");
    const { caller } = await signIn(email);
    const taken = await caller.call("PUT", "/api/session/place", { body: { membershipId } });
    const absent = await caller.call("PUT", "/api/session/place", {
      body: { membershipId: crypto.randomUUID() },
    });
    expect(taken.status).toBe(404);
    expect(taken.text).toBe(absent.text);
  });

  it("ends a session, or all of them, on the server and in the browser", async () => {
    const { email } = await someoneWithTwoPlaces();
    const [one, two, three] = [await signIn(email), await signIn(email), await signIn(email)];
    const out = await one.caller.call("DELETE", "/api/session");
    expect(out.status).toBe(204);
    expect(out.headers.get("set-cookie")).toMatch(/^prosvet=;/);
    expect(out.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect((await one.caller.get("/api/session")).status).toBe(401);
    expect((await two.caller.call("DELETE", "/api/sessions")).status).toBe(204);
    expect((await three.caller.get("/api/session")).status).toBe(401);
  });

  it("signing in again ends the session that the browser had", async () => {
    const { email } = await someoneWithTwoPlaces();
    const { caller } = await signIn(email);
    await caller.post("/api/session", { email, password }, ownAddress);
    expect((await caller.get("/api/session")).status).toBe(401);
  });

  it.each([
    "a=1; prosvet=%E0%A4%A; b=2",
    "prosvet=",
    "prosvet=x=y=z",
    "%%%;;;==",
    `prosvet=${"x".repeat(4000)}`,
  ])("answers 401, not an error, to the cookie %j", async (cookie) => {
    expect((await api.anybody.call("GET", "/api/session", { headers: { cookie } })).status).toBe(401);
  });

  it("names the cookie so that browsers keep it to TLS and to this host when the deployment has TLS", async () => {
    const { createAuth } = await import("@prosvet/auth");
    const auth = createAuth(api.base.db, { secureCookies: true, clock: api.deps.clock });
    const secure = callerOf(createApi({ ...api.deps, auth, origin: "https://prosvet.test" }), undefined);
    const { email } = await someoneWithTwoPlaces();
    const { headers } = await secure.post("/api/session", { email, password }, ownAddress);
    expect(headers.get("set-cookie")).toMatch(/^__Host-prosvet=[a-z2-7]{40};.*; Secure/i);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  });
});

describe("a session", () => {
  it("answers 401 without one", async () => {
    for (const [method, path] of [
      ["GET", "/api/session"],
      ["DELETE", "/api/session"],
      ["DELETE", "/api/sessions"],
    ] as const) {
      expect(await api.anybody.call(method, path)).toMatchObject({
        status: 401,
        json: { code: "signed_out" },
      });
    }
  });
});
