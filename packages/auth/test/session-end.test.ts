import { departmentMembers, memberships } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { worlds } from "./world.ts";

const openWorld = worlds();
const world = openWorld();
const { auth, owner } = world;

it("after signing out the token is dead and its other sessions live", async () => {
  const { email } = await world.createPerson();
  const here = await world.signIn(email);
  const there = await world.signIn(email);
  await auth.signOut(here.token);
  expect(await auth.resolve(here.token)).toBeNull();
  expect(await auth.resolve(there.token)).not.toBeNull();
});

it("signing out twice, or with a token of nobody, is no error", async () => {
  const { email } = await world.createPerson();
  const { token } = await world.signIn(email);
  await auth.signOut(token);
  await auth.signOut(token);
  await auth.signOut("no token at all");
  expect(await auth.resolve(token)).toBeNull();
});

it("signing out everywhere ends every session of the identity and none of another", async () => {
  const person = await world.createPerson();
  const other = await world.signIn((await world.createPerson()).email);
  const mine = [await world.signIn(person.email), await world.signIn(person.email)];
  await auth.signOutEverywhere(person.id);
  for (const { token } of mine) expect(await auth.resolve(token)).toBeNull();
  expect(await auth.resolve(other.token)).not.toBeNull();
});

it("[T15] a disabled identity is cut off at once, and its session does not come back with it", async () => {
  const person = await world.createPerson();
  const { token } = await world.signIn(person.email);
  await world.disable(person.id);
  expect(await auth.resolve(token)).toBeNull();
  await world.enable(person.id);
  expect(await auth.resolve(token)).toBeNull();
});

it("[T15] an ended membership is cut off at once, and no other place is taken instead", async () => {
  const person = await world.createPerson();
  const [left, kept] = [await world.createCentre(), await world.createCentre()];
  const membershipId = await world.hire(person.id, left);
  await world.hire(person.id, kept);
  const { token } = await auth.choosePlace((await world.signIn(person.email)).token, { membershipId });
  await owner.inTenant(left.tenantId, (tx) =>
    tx.update(memberships).set({ endedAt: world.now() }).where(eq(memberships.id, membershipId)),
  );
  const state = await auth.resolve(token);
  expect(state?.chosen).toBeNull();
  expect(state?.places).toMatchObject([{ tenantId: kept.tenantId }]);
  await expect(auth.choosePlace(token, { membershipId })).rejects.toMatchObject({ code: "not_found" });
});

it("[T15] who has left a department is cut off at once, and may be asked back", async () => {
  const person = await world.createPerson();
  const { departmentId } = await world.createCentre();
  await auth.joinDepartment(person.id, departmentId);
  const { token } = await world.signIn(person.email);
  expect((await auth.resolve(token))?.chosen).toEqual({
    kind: "department",
    departmentId,
    name: "Управление образования",
  });
  await owner.transact((tx) =>
    tx
      .update(departmentMembers)
      .set({ endedAt: world.now() })
      .where(eq(departmentMembers.identityId, person.id)),
  );
  expect(await auth.resolve(token)).toMatchObject({ places: [], chosen: null });
  await auth.joinDepartment(person.id, departmentId);
  expect((await auth.resolve(token))?.places).toHaveLength(1);
});
