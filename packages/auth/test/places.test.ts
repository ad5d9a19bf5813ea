import { expect, it } from "vitest";
import { worlds } from "./world.ts";

const openWorld = worlds();
const world = openWorld();
const { auth } = world;

async function personOfTwoCentres() {
  const person = await world.createPerson();
  const [garmonia, klub] = [await world.createCentre("Гармония"), await world.createCentre("Клуб")];
  const atKlub = await world.hire(person.id, klub, "head");
  const atGarmonia = await world.hire(person.id, garmonia);
  return { ...person, garmonia, klub, atGarmonia, atKlub };
}

it("with several places none is chosen for the person, and they come by the centre's name", async () => {
  const { email, atGarmonia, atKlub } = await personOfTwoCentres();
  const { token } = await world.signIn(email);
  const state = await auth.resolve(token);
  expect(state?.chosen).toBeNull();
  expect(state?.places).toMatchObject([{ membershipId: atGarmonia }, { membershipId: atKlub }]);
});

it("a change of place gives a new token and kills the old one", async () => {
  const { id, email, atGarmonia, atKlub, klub } = await personOfTwoCentres();
  const first = await world.signIn(email);
  const second = await auth.choosePlace(first.token, { membershipId: atGarmonia });
  const third = await auth.choosePlace(second.token, { membershipId: atKlub });
  expect(new Set([first.token, second.token, third.token]).size).toBe(3);
  expect(await auth.resolve(first.token)).toBeNull();
  expect(await auth.resolve(second.token)).toBeNull();
  expect(third.state.chosen).toMatchObject({ tenantId: klub.tenantId, role: "head" });
  expect(await auth.resolve(third.token)).toEqual(third.state);
  expect(third.cookie).toContain(third.token);
  expect(await world.storedSessions(id)).toHaveLength(1);
});

it("choosing the place where one is keeps the token", async () => {
  const { email, atKlub } = await personOfTwoCentres();
  const chosen = await auth.choosePlace((await world.signIn(email)).token, { membershipId: atKlub });
  const again = await auth.choosePlace(chosen.token, { membershipId: atKlub });
  expect(again).toEqual(chosen);
});

it("of eight who change the place of one session at the same time one is left with a session", async () => {
  const { id, email, atKlub } = await personOfTwoCentres();
  const { token } = await world.signIn(email);
  const eight = <T>(run: () => Promise<T>) => Promise.allSettled(Array.from({ length: 8 }, run));
  // Eight open connections, so that all have found the session alive before the first has moved it.
  await eight(() => auth.resolve(token));
  const outcomes = await eight(() => auth.choosePlace(token, { membershipId: atKlub }));
  const lost = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(lost).toHaveLength(7);
  for (const { reason } of lost) expect(reason).toMatchObject({ code: "signed_out" });
  expect(await world.storedSessions(id)).toHaveLength(1);
});

it("a place of somebody else cannot be chosen, and the session stays as it was", async () => {
  const { email } = await personOfTwoCentres();
  const stranger = await personOfTwoCentres();
  const { token } = await world.signIn(email);
  const { departmentId } = stranger.klub;
  for (const place of [{ membershipId: stranger.atKlub }, { departmentId }, { operator: true as const }]) {
    await expect(auth.choosePlace(token, place)).rejects.toMatchObject({ code: "not_found" });
  }
  expect((await auth.resolve(token))?.chosen).toBeNull();
});

it("a dead token chooses nothing", async () => {
  const { email, atKlub } = await personOfTwoCentres();
  const { token } = await world.signIn(email);
  await auth.signOut(token);
  await expect(auth.choosePlace(token, { membershipId: atKlub })).rejects.toMatchObject({
    code: "signed_out",
  });
});

it("who works in two centres and two departments has four places, each once", async () => {
  const { id, email, klub, garmonia, atGarmonia, atKlub } = await personOfTwoCentres();
  await auth.joinDepartment(id, klub.departmentId);
  await auth.joinDepartment(id, garmonia.departmentId);
  const { token } = await world.signIn(email);
  const places = (await auth.resolve(token))?.places ?? [];
  expect(places.slice(0, 2)).toMatchObject([{ membershipId: atGarmonia }, { membershipId: atKlub }]);
  const departments = places.slice(2).map((place) => place.kind === "department" && place.departmentId);
  expect(new Set(departments)).toEqual(new Set([klub.departmentId, garmonia.departmentId]));
  const moved = await auth.choosePlace(token, { departmentId: klub.departmentId });
  expect((await auth.resolve(moved.token))?.chosen).toMatchObject({ departmentId: klub.departmentId });
});

it("the operator begins at the deployment, may go to a centre and comes back", async () => {
  const operator = await world.createPerson({ operator: true });
  const membershipId = await world.hire(operator.id, await world.createCentre());
  const { token } = await world.signIn(operator.email);
  expect((await auth.resolve(token))?.chosen).toEqual({ kind: "operator" });
  const gone = await auth.choosePlace(token, { membershipId });
  const back = await auth.choosePlace(gone.token, { operator: true });
  expect((await auth.resolve(back.token))?.chosen).toEqual({ kind: "operator" });
});
