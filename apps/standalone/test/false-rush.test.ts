import { createAuth } from "@prosvet/auth";
import { bookings } from "@prosvet/db/schema";
import { addDays, dayOf } from "@prosvet/domain";
import { createCentre, emptyDatabase, type TestCentre } from "@prosvet/testing";
import { contextOf, offerFreedSlots } from "@prosvet/usecases";
import { and, isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProgram, type Listening, listen } from "../src/index.ts";
import { falseWish, type Loot, type Slot, sessionAtTimes } from "./false-wishes.ts";
import { type Answered, httpClient } from "./http-client.ts";
import { solvedProof } from "./solved-proof.ts";

const base = await emptyDatabase("false_rush");
// Stands still, so that no new hour of allowances begins in the middle.
const now = new Date();
const deps = base.deps({ clock: () => now, publicLimits: "kept" });
let listening: Listening | undefined;
const send = httpClient(() => listening?.port);

beforeAll(async () => {
  const auth = createAuth(base.db, { secureCookies: false, clock: () => now });
  const program = createProgram({ ...deps, auth, origin: null, trustProxy: true });
  listening = await listen(program, { host: "127.0.0.1", port: 0 });
});
afterAll(() => listening?.close());

const parent = "198.51.100.7";

async function freeSlots({ slug }: TestCentre): Promise<Slot[]> {
  const today = dayOf(now, "Asia/Yekaterinburg");
  const path = `/api/public/centres/${slug}/slots?from=${today}&to=${addDays(today, 9)}&form=in_person`;
  return JSON.parse((await send("GET", path, { from: parent })).text).slots;
}

const book = ({ slug }: TestCentre, from: string, slot: Slot | undefined, more: object = {}) => {
  const { startsAt, consultantId } = slot ?? {};
  const json = {
    form: "in_person",
    channel: "face_to_face",
    anonymous: true,
    startsAt,
    consultantId,
    ...more,
  };
  return send("POST", `/api/public/centres/${slug}/bookings`, { from, json });
};

/** Bookings and holds of a centre that take a time. */
const taken = ({ tenantId }: TestCentre) =>
  base.owner.inTenant(tenantId, (tx) =>
    tx
      .select({ id: bookings.id })
      .from(bookings)
      .where(and(isNotNull(bookings.startsAt))),
  );

/** A centre one of whose parents has worked for their time; the script has seen their proof. */
async function robbed(script: string) {
  const centre = await createCentre(base, { consultants: 4 });
  const challenge = JSON.parse((await send("GET", "/api/public/challenge", { from: parent })).text);
  const spentProof = solvedProof(challenge);
  const [own, ...slots] = await freeSlots(centre);
  expect((await book(centre, "198.51.100.8", own, { proof: spentProof })).status).toBe(201);
  const sessions = await Promise.all([1, 2, 3].map(() => sessionAtTimes(send, script, centre.slug)));
  const loot: Loot = { slug: centre.slug, slots, spentProof, sessions };
  return { centre, loot };
}

async function rush(loot: Loot, addressOf: (index: number) => string, requests: number) {
  const answers: Answered[] = [];
  for (let sent = 0; sent < requests; sent += 100) {
    const wave = Array.from({ length: 100 }, (_, at) => {
      const { path, ...wish } = falseWish(loot, sent + at);
      return send("POST", path, { from: addressOf(sent + at), ...wish });
    });
    answers.push(...(await Promise.all(wave)));
  }
  return answers;
}

const statusesOf = (answers: readonly Answered[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ status }) => status)).map(([status, all]) => [
      status,
      all?.length,
    ]),
  );

/** A household with as many addresses as it likes, which also says that it only passes on what others send. */
const household = (index: number) => `203.0.113.${index % 250}, 2001:db8:7:1::${(index % 9).toString(16)}`;

it("[R13] [R39] 4,000 false bookings and holds of one household over HTTP, named and not, with spent, wrong and no proofs, take three times at most, nobody sees an error of ours, and a parent from elsewhere books as ever", async () => {
  const { centre, loot } = await robbed(household(0));
  const started = performance.now();
  const answers = await rush(loot, household, 4000);
  const lasted = performance.now() - started;
  console.log(`false rush over HTTP: 4,000 in ${Math.round(lasted)} ms`, statusesOf(answers));
  expect(lasted).toBeLessThan(60_000);
  const known = [201, 303, 409, 422, 429];
  expect(
    answers.filter(({ status }) => !known.includes(status)).map(({ status, text }) => [status, text]),
  ).toEqual([]);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(1000);
  expect(refused.filter(({ headers }) => !(Number(headers["retry-after"]) > 0))).toEqual([]);

  // One of them is the parent's whose proof was seen.
  expect((await taken(centre)).length - 1).toBeLessThanOrEqual(3);
  await offerFreedSlots(contextOf(deps, { kind: "worker" }));
  expect((await taken(centre)).length - 1).toBeLessThanOrEqual(3);

  const [free] = await freeSlots(centre);
  const booked = await book(centre, parent, free);
  expect([booked.status, JSON.parse(booked.text).startsAt]).toEqual([201, free?.startsAt]);
}, 120_000);

it("[R39] a false rush from three networks takes three times for each of them at most", async () => {
  const network = (index: number) => `203.0.113.${1 + (index % 3)}`;
  const { centre, loot } = await robbed(network(0));
  const answers = await rush(loot, network, 600);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  await offerFreedSlots(contextOf(deps, { kind: "worker" }));
  expect((await taken(centre)).length - 1).toBeLessThanOrEqual(9);
  const [free] = await freeSlots(centre);
  expect((await book(centre, parent, free)).status).toBe(201);
}, 60_000);
