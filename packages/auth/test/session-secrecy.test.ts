import { randomBytes } from "node:crypto";
import { openDatabase } from "@prosvet/db";
import { identities } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { createAuth } from "../src/index.ts";
import { newSessionToken } from "../src/session-token.ts";
import { worlds } from "./world.ts";

const openWorld = worlds();
const world = openWorld();
const { auth } = world;

it("[T11] nothing that the database holds of a session or its identity works as a cookie", async () => {
  const person = await world.createPerson();
  const { token } = await world.signIn(person.email);
  const stored = await world.storedSessions(person.id);
  const known = await world.owner.transact((tx) =>
    tx.select().from(identities).where(eq(identities.id, person.id)),
  );
  const values = [...stored, ...known].flatMap((row) => Object.values(row)).filter((value) => value !== null);
  expect(values.length).toBeGreaterThan(10);
  for (const value of values) expect(await auth.resolve(String(value))).toBeNull();
  expect(values).not.toContain(token);
  expect(await auth.resolve(token)).not.toBeNull();
});

it("a forged token opens nothing, whatever its form", async () => {
  const { email } = await world.createPerson();
  const { token } = await world.signIn(email);
  const nearly = `${token.slice(0, -1)}${token.endsWith("a") ? "b" : "a"}`;
  const forged = [
    undefined,
    "",
    " ",
    nearly,
    `${token}a`,
    ` ${token}`,
    token.toUpperCase(),
    newSessionToken(),
    randomBytes(32).toString("hex"),
    "' or true --",
    "%E0%A4%A",
    "я".repeat(40),
    "a".repeat(100_000),
  ];
  for (const value of forged) expect(await auth.resolve(value)).toBeNull();
});

it("what has not the form of a token costs no question to the database", async () => {
  const url = "postgres://nobody@127.0.0.1:1/nothing";
  const db = openDatabase({ tenant: url, public: url, auth: url, department: url, worker: url });
  const cutOff = createAuth(db, { secureCookies: false, clock: world.now });
  for (const value of [undefined, "", "short", "A".repeat(40), "a".repeat(41)]) {
    expect(await cutOff.resolve(value)).toBeNull();
  }
  await expect(cutOff.resolve(newSessionToken())).rejects.toThrow("connection lost");
  await db.close();
});

it("a token is 200 random bits, and no two are the same", () => {
  const tokens = Array.from({ length: 10_000 }, newSessionToken);
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) expect(token).toMatch(/^[a-z2-7]{40}$/);
});

it("a token is taken as it is: a cookie header is not parsed here", async () => {
  const { email } = await world.createPerson();
  const { token, cookie } = await world.signIn(email);
  for (const header of [cookie, `prosvet=${token}`, `auth_session=${token}`]) {
    expect(await auth.resolve(header)).toBeNull();
  }
});

it("every sign-in gives a token of its own", async () => {
  const { email } = await world.createPerson();
  const [first, second] = [await world.signIn(email), await world.signIn(email)];
  expect(first.token).not.toBe(second.token);
});
