import { argon2Sync, randomBytes } from "node:crypto";
import { identities } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { hashingCost, passwordLength } from "../src/index.ts";
import { writePasswordHash } from "../src/password-text.ts";
import { createPasswords } from "../src/passwords.ts";
import { password, stranger, worlds } from "./world.ts";

const openWorld = worlds();
const passwords = createPasswords();
const current = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/;

it("a hash is argon2id of 19 MiB and two passes, with a salt of its own", async () => {
  expect(hashingCost).toEqual({ memory: 19_456, passes: 2, parallelism: 1 });
  const [first, second] = [await passwords.hash(password), await passwords.hash(password)];
  expect(first).toMatch(current);
  expect(second).not.toBe(first);
  expect(await passwords.matches(password, first)).toBe(true);
  expect(await passwords.matches(`${password}.`, first)).toBe(false);
});

it("a hash made by the reference program is understood", async () => {
  const stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await passwords.matches("password", stored)).toBe(true);
  expect(await passwords.matches("Password", stored)).toBe(false);
  expect(passwords.isOutdated(stored)).toBe(true);
});

it("nobody's password matches nothing", async () => {
  expect(await passwords.matches("", null)).toBe(false);
  expect(await passwords.matches(password, null)).toBe(false);
});

it("a stored text that is no hash is an error that does not quote it", async () => {
  await expect(passwords.matches(password, "plain-secret")).rejects.toThrow(/^(?!.*plain-secret)/);
});

it("[G1] passwords of 72 and of 128 characters that differ in the last one are different", async () => {
  for (const length of [72, 128, passwordLength.max]) {
    const start = "ж".repeat(length - 1);
    const stored = await passwords.hash(`${start}а`);
    expect(await passwords.matches(`${start}а`, stored)).toBe(true);
    expect(await passwords.matches(`${start}б`, stored)).toBe(false);
  }
});

it("a letter is the same however the keyboard composes it", async () => {
  const stored = await passwords.hash("зелёный чай и ёлка".normalize("NFD"));
  expect(await passwords.matches("зелёный чай и ёлка".normalize("NFC"), stored)).toBe(true);
});

it("[G1] a new password has 15 characters at least and 256 at most", async () => {
  const { auth } = openWorld();
  const create = (secret: string) =>
    auth.createIdentity({
      email: stranger(),
      password: secret,
      displayName: "А",
    });
  await expect(create("ж".repeat(14))).rejects.toMatchObject({ code: "invalid" });
  await expect(create("😀".repeat(14))).rejects.toMatchObject({ code: "invalid" });
  await expect(create("ж".repeat(257))).rejects.toMatchObject({ code: "invalid" });
  await create("ж".repeat(15));
  await create("😀".repeat(256));
});

it("[J2] a hash of other parameters is renewed by the next sign-in, and the password stays", async () => {
  const world = openWorld();
  const { id, email } = await world.createPerson();
  const weak = { memory: 8192, passes: 1, parallelism: 1 };
  const salt = randomBytes(16);
  const hash = argon2Sync("argon2id", { ...weak, nonce: salt, tagLength: 32, message: password });
  const store = (passwordHash: string) =>
    world.owner.transact((tx) => tx.update(identities).set({ passwordHash }).where(eq(identities.id, id)));
  const stored = async () => (await world.storedIdentity(id))?.passwordHash;

  await store(writePasswordHash({ ...weak, salt, hash }));
  await expect(world.signIn(email, "совсем другой пароль")).rejects.toMatchObject({
    code: "wrong_credentials",
  });
  expect(await stored()).toContain("m=8192");
  await world.signIn(email);
  const renewed = await stored();
  expect(renewed).toMatch(current);
  await world.signIn(email);
  expect(await stored()).toBe(renewed);
});
