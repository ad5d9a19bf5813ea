import { expect, it } from "vitest";
import { passwordLength } from "../src/index.ts";
import { password, worlds } from "./world.ts";

const openWorld = worlds();
const world = openWorld();
const { auth } = world;
const next = "синий слон у самого моря";

it("one's own password is changed by saying the present one; sessions elsewhere end, this one has a new token", async () => {
  const person = await world.createPerson();
  const [here, elsewhere] = [await world.signIn(person.email), await world.signIn(person.email)];
  const apply = await auth.readyOwnPassword(here.token, { current: password, next });
  expect(await auth.resolve(elsewhere.token)).not.toBeNull();
  const moved = await apply();
  expect(await auth.resolve(elsewhere.token)).toBeNull();
  expect(await auth.resolve(here.token)).toBeNull();
  expect((await auth.resolve(moved.token))?.identity.id).toBe(person.id);
  await expect(world.signIn(person.email)).rejects.toMatchObject({ code: "wrong_credentials" });
  expect((await world.signIn(person.email, next)).token).toBeTruthy();
});

it("a wrong present password, one that is too short and the same again change nothing", async () => {
  const person = await world.createPerson();
  const { token } = await world.signIn(person.email);
  const short = "к".repeat(passwordLength.min - 1);
  for (const wanted of [
    { current: "не тот пароль совсем", next },
    { current: password, next: short },
    { current: password, next: password },
  ]) {
    await expect(auth.readyOwnPassword(token, wanted)).rejects.toMatchObject({ code: "invalid" });
  }
  expect((await world.signIn(person.email)).token).toBeTruthy();
});

it("guesses at the present password are slowed down before any hashing, and hold up no sign-in", async () => {
  const person = await world.createPerson();
  const { token } = await world.signIn(person.email);
  const guess = () => auth.readyOwnPassword(token, { current: "не тот пароль совсем", next });
  for (let at = 0; at < 5; at++) await expect(guess()).rejects.toMatchObject({ code: "invalid" });
  const hashings = await world.hashingsDuring(() =>
    expect(guess()).rejects.toMatchObject({ code: "too_many" }),
  );
  expect(hashings).toBe(0);
  expect((await world.signIn(person.email)).token).toBeTruthy();
});

it("of two changes that were readied together one is written", async () => {
  const person = await world.createPerson();
  const { token } = await world.signIn(person.email);
  const [one, other] = [
    await auth.readyOwnPassword(token, { current: password, next }),
    await auth.readyOwnPassword(token, { current: password, next: `${next} и ещё` }),
  ];
  await one();
  await expect(other()).rejects.toMatchObject({ code: "signed_out" });
  expect((await world.signIn(person.email, next)).token).toBeTruthy();
});
