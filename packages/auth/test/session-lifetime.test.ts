import { expect, it } from "vitest";
import { sessionLimits } from "../src/index.ts";
import { worlds } from "./world.ts";

const openWorld = worlds();
const minutes = 60;
const idle = sessionLimits.idleMinutes * minutes;
const absolute = sessionLimits.absoluteHours * 60 * minutes;

async function signedIn() {
  const world = openWorld();
  const { email } = await world.createPerson();
  const { token } = await world.signIn(email);
  return { ...world, token, isAlive: async () => (await world.auth.resolve(token)) !== null };
}

it("the limits are half an hour without use and twelve hours in all", () => {
  expect(sessionLimits).toEqual({ idleMinutes: 30, absoluteHours: 12 });
});

it("a session lives to the last second of its idle limit", async () => {
  const { pass, isAlive } = await signedIn();
  pass(idle - 1);
  expect(await isAlive()).toBe(true);
});

it("a session unused for its idle limit is over, and stays over", async () => {
  const { pass, isAlive } = await signedIn();
  pass(idle + 1);
  expect(await isAlive()).toBe(false);
  pass(-60);
  expect(await isAlive()).toBe(false);
});

it("use moves the idle limit on", async () => {
  const { pass, isAlive } = await signedIn();
  for (let round = 0; round < 5; round += 1) {
    pass(idle - 1);
    expect(await isAlive()).toBe(true);
  }
});

it("a session in constant use is over after the absolute limit", async () => {
  const { pass, isAlive } = await signedIn();
  for (let spent = 20 * minutes; spent < absolute; spent += 20 * minutes) {
    pass(20 * minutes);
    expect(await isAlive()).toBe(true);
  }
  pass(20 * minutes - 1);
  expect(await isAlive()).toBe(true);
  pass(1);
  expect(await isAlive()).toBe(false);
});

it("a change of place does not move the absolute limit", async () => {
  const { auth, pass, ...world } = openWorld();
  const person = await world.createPerson();
  const first = await world.hire(person.id, await world.createCentre());
  const second = await world.hire(person.id, await world.createCentre());
  let { token } = await world.signIn(person.email);
  for (let spent = 0; spent < absolute - 20 * minutes; spent += 20 * minutes) {
    pass(20 * minutes);
    const membershipId = spent % (40 * minutes) === 0 ? first : second;
    token = (await auth.choosePlace(token, { membershipId })).token;
  }
  pass(20 * minutes - 1);
  expect(await auth.resolve(token)).not.toBeNull();
  pass(1);
  expect(await auth.resolve(token)).toBeNull();
});

it("a sign-in sweeps out sessions that nobody came back to", async () => {
  const world = openWorld();
  const { id, email } = await world.createPerson();
  await world.signIn(email);
  world.pass(idle + 1);
  await world.signIn(email);
  expect(await world.storedSessions(id)).toHaveLength(1);
});
