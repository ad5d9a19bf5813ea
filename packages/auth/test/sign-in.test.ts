import { memberships } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { AuthError } from "../src/index.ts";
import { password, stranger, worlds } from "./world.ts";

const openWorld = worlds();
const world = openWorld();
const { auth } = world;

const failureOf = (attempt: Promise<unknown>): Promise<AuthError> =>
  attempt.then(
    () => Promise.reject(new Error("it was let in")),
    (error: unknown) => (error instanceof AuthError ? error : Promise.reject(error)),
  );

it("who signs in is known by the token, with the place already chosen when there is only one", async () => {
  const person = await world.createPerson();
  const centre = await world.createCentre();
  const membershipId = await world.hire(person.id, centre);
  const { token } = await world.signIn(person.email);
  const state = await auth.resolve(token);
  expect(state?.identity).toEqual({
    id: person.id,
    email: person.email,
    displayName: "Анна Ильина",
    operator: false,
  });
  const place = {
    kind: "centre",
    membershipId,
    tenantId: centre.tenantId,
    slug: centre.slug,
    name: "Гармония",
    timezone: "Europe/Moscow",
    regulation: "garmonia",
    role: "registrar",
    displayName: "Ильина А. П.",
    consultantId: null,
    ...{ obligationNumber: null, obligationSignedOn: null },
  };
  expect(state?.places).toEqual([place]);
  expect(state?.chosen).toEqual(place);
});

it("an e-mail is one however it is typed", async () => {
  const person = await world.createPerson();
  const { token } = await world.signIn(`  ${person.email.toUpperCase()} `);
  expect((await auth.resolve(token))?.identity.id).toBe(person.id);
});

it("an e-mail belongs to one identity", async () => {
  const person = await world.createPerson();
  const again = { email: person.email.toUpperCase(), password, displayName: "Другая" };
  expect((await failureOf(auth.createIdentity(again))).code).toBe("conflict");
});

it("a wrong password, an unknown e-mail and a disabled identity cannot be told apart", async () => {
  const person = await world.createPerson();
  const disabled = await world.createPerson();
  await world.disable(disabled.id);
  const attempts = [
    () => world.signIn(person.email, "совсем другой пароль"),
    () => world.signIn(stranger()),
    () => world.signIn(disabled.email),
  ];
  const answers = [];
  for (const attempt of attempts) {
    let failure: AuthError | undefined;
    const hashings = await world.hashingsDuring(async () => {
      failure = await failureOf(attempt());
    });
    answers.push({ hashings, code: failure?.code, message: failure?.message });
  }
  expect(answers[0]).toMatchObject({ code: "wrong_credentials", hashings: 1 });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

it("an error of signing in names neither the e-mail nor the password", async () => {
  const email = stranger();
  const failure = await failureOf(world.signIn(email, "совсем другой пароль"));
  const text = `${failure.message} ${failure.stack} ${JSON.stringify(failure)}`;
  expect(text).not.toContain(email);
  expect(text).not.toContain("совсем другой пароль");
});

it("an identity without a place signs in and has nothing to choose", async () => {
  const person = await world.createPerson();
  const { token } = await world.signIn(person.email);
  expect(await auth.resolve(token)).toMatchObject({ places: [], chosen: null });
});

it("a changed role is seen by the session that is open", async () => {
  const person = await world.createPerson();
  const centre = await world.createCentre();
  const id = await world.hire(person.id, centre);
  const { token } = await world.signIn(person.email);
  await world.owner.inTenant(centre.tenantId, (tx) =>
    tx.update(memberships).set({ role: "head" }).where(eq(memberships.id, id)),
  );
  expect((await auth.resolve(token))?.chosen).toMatchObject({ role: "head" });
});
