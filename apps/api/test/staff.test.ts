import { expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { password, world } from "./support/world.ts";

const api = world({ trustProxy: true });
/** Sign-ins are counted by address, and other tests sign in too. */
const ownAddress = { "x-forwarded-for": "198.51.100.53" };
const signIn = (email: string, secret: string | null) =>
  api.anybody.post("/api/session", { email, password: secret }, ownAddress);
const roles = ["head"] as const;
protectedRoute(api, { method: "GET", path: "/api/staff", roles });

type Members = { members: { id: string; displayName: string; access: string }[]; password: string | null };
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
  const signedIn = await signIn(address, added.password);
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
  expect(added).toMatchObject({ status: 201, json: { password: null } });
  expect((await signIn(address, password)).status).toBe(200);
});
