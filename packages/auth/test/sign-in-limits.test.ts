import { randomUUID } from "node:crypto";
import { allowances } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { signInLimits } from "../src/index.ts";
import { counterKey } from "../src/sign-in-allowances.ts";
import { waitSecondsAfter } from "../src/sign-in-limits.ts";
import { longestQueue, signInsAtOnce } from "../src/sign-in-queue.ts";
import { stranger, worlds } from "./world.ts";

const openWorld = worlds();
const wrong = "совсем другой пароль";
const { freeFailures, perAddressAMinute } = signInLimits;

type World = ReturnType<typeof openWorld>;

async function spentBy({ owner }: World, address: string): Promise<number> {
  const ofAddress = eq(allowances.key, counterKey("address", address));
  const rows = await owner.transact((tx) => tx.select().from(allowances).where(ofAddress));
  return rows.reduce((sum, { spent }) => sum + spent, 0);
}

async function failFreely(world: World, email: string) {
  for (let attempt = 0; attempt < freeFailures; attempt += 1) {
    await expect(world.signIn(email, wrong)).rejects.toMatchObject({ code: "wrong_credentials" });
  }
}

it("the wait is nothing for four failures, then doubles from two seconds to a quarter of an hour", () => {
  const waits = Array.from({ length: 16 }, (_, failures) => waitSecondsAfter(failures));
  expect(waits).toEqual([0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
});

it("[T12] after five failures an account waits, however right the password, and then lets in", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  await failFreely(world, email);
  world.pass(1);
  await expect(world.signIn(email)).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 1 });
  world.pass(1);
  expect((await world.signIn(email)).token).toBeTruthy();
});

it("[T12] an unknown e-mail waits as a known one does", async () => {
  const world = openWorld();
  const email = stranger();
  await failFreely(world, email);
  await expect(world.signIn(email)).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 2 });
});

it("each failure after the fifth makes the wait longer, and a success forgets them all", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  await failFreely(world, email);
  world.pass(2);
  await expect(world.signIn(email, wrong)).rejects.toMatchObject({ code: "wrong_credentials" });
  await expect(world.signIn(email)).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 4 });
  world.pass(4);
  await world.signIn(email);
  await failFreely(world, email);
  await expect(world.signIn(email)).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 2 });
});

it("failures are forgotten after a day", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  await failFreely(world, email);
  world.pass(signInLimits.failuresForgottenAfterHours * 3600);
  await failFreely(world, email);
});

it("[T12] an address has its allowance a minute, and another address is not held up by it", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  const address = randomUUID();
  for (let attempt = 0; attempt < perAddressAMinute; attempt += 1) {
    await expect(world.signIn(stranger(), wrong, address)).rejects.toMatchObject({
      code: "wrong_credentials",
    });
  }
  const refused = { code: "too_many", retryAfterSeconds: 40 };
  await expect(world.signIn(email, undefined, address)).rejects.toMatchObject(refused);
  expect((await world.signIn(email)).token).toBeTruthy();
  world.pass(40);
  expect((await world.signIn(email, undefined, address)).token).toBeTruthy();
});

it("[T12] a flood of 200 sign-ins at one account hashes no more than its free failures", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  const flood = () => Promise.allSettled(Array.from({ length: 200 }, () => world.signIn(email, wrong)));
  expect(await world.hashingsDuring(flood)).toBe(freeFailures);
});

it("[T12] a flood of 200 sign-ins from one address hashes no more than its allowance", async () => {
  const world = openWorld();
  const address = randomUUID();
  const attempt = () => world.signIn(stranger(), wrong, address);
  const flood = () => Promise.allSettled(Array.from({ length: 200 }, attempt));
  expect(await world.hashingsDuring(flood)).toBe(perAddressAMinute);
});

it("[T12] when too many stand in the queue the next are turned away without any work", async () => {
  const world = openWorld();
  const address = randomUUID();
  const attempt = () => world.signIn(stranger(), wrong, address);
  const outcomes = await Promise.allSettled(Array.from({ length: 200 }, attempt));
  const turnedAway = outcomes.slice(signInsAtOnce + longestQueue);
  expect(turnedAway).toHaveLength(96);
  for (const outcome of turnedAway) {
    expect(outcome).toMatchObject({ reason: { code: "too_many", retryAfterSeconds: 2 } });
  }
  expect(await spentBy(world, address)).toBe(signInsAtOnce + longestQueue);
});

it("[T12] one who knows the password is let in during a flood at other accounts", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  const address = randomUUID();
  const flood = Array.from({ length: longestQueue }, () => world.signIn(stranger(), wrong, address));
  const settled = Promise.allSettled(flood);
  expect((await world.signIn(email)).token).toBeTruthy();
  await settled;
});

it("counters hold neither an e-mail nor an address", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  await world.signIn(email, undefined, "203.0.113.77");
  const rows = await world.owner.transact((tx) => tx.select().from(allowances));
  expect(rows.length).toBeGreaterThan(1);
  for (const { key } of rows) expect(key).toMatch(/^auth [0-9a-f]{64}$/);
});
