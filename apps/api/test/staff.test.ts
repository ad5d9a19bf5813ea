import { auditEntries } from "@prosvet/db/schema";
import { expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { password, world } from "./support/world.ts";

const api = world({ trustProxy: true });
/** Sign-ins are counted by address, and other tests sign in too. */
const ownAddress = { "x-forwarded-for": "198.51.100.53" };
const signIn = (email: string, secret: string) =>
  api.anybody.post("/api/session", { email, password: secret }, ownAddress);
const roles = ["head"] as const;
protectedRoute(api, { method: "GET", path: "/api/staff", roles });

type Invitation = { kind: string; standing: string };
type Members = {
  members: { id: string; displayName: string; access: string; invitation: Invitation | null }[];
  link: string | null;
};
const chosen = "синий слон у самого моря";
const accept = (link: string | null | undefined, wanted = chosen, headers = ownAddress) =>
  api.anybody.post(
    "/api/invitations/acceptance",
    { secret: link?.split("#")[1] ?? "", password: wanted },
    headers,
  );
const card = { displayName: "Вера Холодова", role: "registrar", contractKind: "civil", contractNumber: "5" };
const signed = { obligationNumber: "12", obligationSignedOn: "2026-11-20" };
let count = 0;
const email = () => `vera${++count}-${process.pid}@example.ru`;

it("[R53] who has not signed signs in, reads what is lacking, and sees nothing of the centre until it is on file", async () => {
  const { head } = await openDesk(api);
  const address = email();
  const added = (await head.post("/api/staff", { ...card, email: address })).read<Members>();
  const member = added.members.find(({ displayName }) => displayName === card.displayName);
  expect(member?.access).toBe("obligation_missing");
  expect(await accept(added.link)).toMatchObject({ status: 200, json: { email: address } });
  const signedIn = await signIn(address, chosen);
  expect(signedIn).toMatchObject({
    status: 200,
    json: { lacking: expect.stringContaining("обязательства") },
  });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const ask = (path: string) => api.anybody.call("GET", path, { headers: { cookie } });
  for (const path of ["/api/day", "/api/bookings", "/api/consultants", "/api/consents?year=2026"]) {
    expect(await ask(path)).toMatchObject({
      status: 403,
      json: { code: "forbidden", refusal: "obligation_missing", requirement: "R53" },
    });
  }
  await head.post(`/api/staff/${member?.id}/card`, { ...card, ...signed });
  expect((await ask("/api/day")).status).toBe(200);
  expect((await ask("/api/session")).json).toMatchObject({ lacking: null });
});

it("[R53] who has left is out at once: their session ends with their place", async () => {
  const { centre, head } = await openDesk(api);
  const member = await centre.member("registrar");
  const theirs = await api.asMember(member);
  expect((await theirs.get("/api/day")).status).toBe(200);
  expect((await head.post(`/api/staff/${member.membershipId}/end`, {})).status).toBe(200);
  for (const path of ["/api/day", "/api/session"]) expect((await theirs.get(path)).status).toBe(401);
});

it("[R53] somebody who signs in elsewhere already keeps their password", async () => {
  const { head } = await openDesk(api);
  const address = email();
  await api.newIdentity({ email: address });
  const added = await head.post("/api/staff", { ...card, ...signed, email: address });
  expect(added).toMatchObject({ status: 201, json: { link: null } });
  expect((await signIn(address, password)).status).toBe(200);
});

it("[R53] a link sets a password once, for 72 hours, and a newer one takes its place", async () => {
  const { head } = await openDesk(api);
  const first = (await head.post("/api/staff", { ...card, ...signed, email: email() })).read<Members>();
  const id = first.members.find(({ displayName }) => displayName === card.displayName)?.id;
  expect(await accept(first.link, "коротко")).toMatchObject({ status: 422, json: { code: "invalid" } });
  expect(await head.post(`/api/staff/${id}/invitation`, {})).toMatchObject({ status: 409 });
  expect(await accept(first.link)).toMatchObject({ status: 200 });
  expect(await accept(first.link)).toMatchObject({ status: 404, json: { code: "not_found" } });
  const { members } = (await head.get("/api/staff")).read<Members>();
  expect(members.find((one) => one.id === id)?.invitation).toMatchObject({ standing: "used" });
  // Who has a password of their own gets another by mail alone, and there is none here.
  expect(await head.post(`/api/staff/${id}/invitation`, {})).toMatchObject({ status: 409 });
  expect(await accept("#нет")).toMatchObject({ status: 404 });
});

it("tries at links are counted by address", async () => {
  const from = { "x-forwarded-for": "198.51.100.77" };
  const tries = [];
  for (let at = 0; at < 11; at++) tries.push((await accept(`#нет ${at}`, chosen, from)).status);
  expect(tries).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
});

it("a member changes their own password, which the centre's audit says and no other session survives", async () => {
  const { head, centre } = await openDesk(api);
  const address = email();
  const { link } = (await head.post("/api/staff", { ...card, ...signed, email: address })).read<Members>();
  await accept(link);
  const cookieOf = (answer: { headers: Headers }) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const [here, there] = [await signIn(address, chosen), await signIn(address, chosen)].map(cookieOf);
  const change = (current: string) =>
    api.anybody.call("POST", "/api/session/password", {
      headers: { cookie: here ?? "" },
      body: { current, next: `${chosen} и ещё` },
    });
  expect(await change("не тот пароль совсем")).toMatchObject({ status: 422, json: { code: "invalid" } });
  const changed = await change(chosen);
  expect(changed).toMatchObject({ status: 200, json: { identity: { email: address } } });
  const status = async (cookie: string) =>
    (await api.anybody.call("GET", "/api/day", { headers: { cookie } })).status;
  expect(await Promise.all([here ?? "", there ?? "", cookieOf(changed)].map(status))).toEqual([
    401, 401, 200,
  ]);
  const lines = await api.base.owner.inTenant(centre.tenantId, (tx) =>
    tx.select({ action: auditEntries.action, facts: auditEntries.facts }).from(auditEntries),
  );
  for (const action of ["staff.accept_invitation", "staff.change_password"]) {
    expect(lines.filter((line) => line.action === action)).toEqual([{ action, facts: {} }]);
  }
});
