import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anonymousBooking, openDesk } from "./support/centre.ts";
import { newRecipient } from "./support/consents.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();
const why = { reason: "check" };
const key = () => ({ "idempotency-key": newId() });
const somebody = `/api/recipients/${newId()}`;
const search = { by: "phone", text: "+7 912 000-11-22", why };

protectedRoute(api, {
  method: "POST",
  path: "/api/recipients/searches",
  body: search,
  roles: ["head", "registrar", "consultant"],
});
protectedRoute(api, { method: "GET", path: somebody, roles: ["head", "registrar", "consultant"] });
protectedRoute(api, {
  method: "POST",
  path: `${somebody}/disclosure`,
  body: { why },
  roles: ["head", "registrar", "consultant"],
});
protectedRoute(api, {
  method: "POST",
  path: `${somebody}/merges`,
  body: { gone: newId(), why },
  roles: ["head", "registrar"],
});
protectedRoute(api, {
  method: "POST",
  path: "/api/recipients/duplicates",
  body: {},
  roles: ["head", "registrar"],
});

type Found = { recipients: { id: string; code: string; name: string | null }[]; more: boolean };

describe("recipients over the API", () => {
  it("[R34] are found with a reason, shown by code, and by name on request; the name is in no other answer", async () => {
    const desk = await openDesk(api);
    const id = await newRecipient(api, desk);
    const coded = await desk.registrar.get(`/api/recipients/${id}`);
    const { code } = coded.read<{ code: string }>();
    const opened = await desk.registrar.post(`/api/recipients/${id}/disclosure`, { why });
    const { identity } = opened.read<{ identity: { name: string } }>();
    expect(identity.name.length).toBeGreaterThan(2);
    expect(coded.text).not.toContain(identity.name);
    const found = await desk.registrar.post("/api/recipients/searches", {
      by: "name",
      text: identity.name,
      why,
    });
    expect(found.read<Found>()).toMatchObject({
      recipients: [{ id, code, name: identity.name }],
      more: false,
    });
    const unexplained = await desk.registrar.post("/api/recipients/searches", {
      ...{ by: "name", text: identity.name },
      why: { reason: "other" },
    });
    expect(unexplained).toMatchObject({ status: 422, json: { code: "invalid" } });
  });

  it("[R34] of another consultant are no recipients of theirs: not found, as if there were none", async () => {
    const desk = await openDesk(api);
    const id = await newRecipient(api, desk);
    const served = await desk.consultant.get(`/api/recipients/${id}`);
    const [, other = ""] = desk.centre.consultantIds;
    expect([served.status, other !== ""]).toEqual([200, true]);
    const stranger = await api.asMember(await desk.centre.member("consultant", other));
    for (const one of [id, newId()]) {
      expect(await stranger.get(`/api/recipients/${one}`)).toMatchObject({ status: 404 });
      expect(await stranger.post(`/api/recipients/${one}/disclosure`, { why })).toMatchObject({
        status: 404,
      });
    }
  });

  it("[R33] merge into one card, once", async () => {
    const desk = await openDesk(api);
    const [keep, gone] = [await newRecipient(api, desk), await newRecipient(api, desk)];
    const merged = await desk.head.post(`/api/recipients/${keep}/merges`, { gone, why });
    expect(merged).toMatchObject({ status: 200, json: { id: keep, merges: [{ reason: "check" }] } });
    expect((await desk.head.get(`/api/recipients/${gone}`)).json).toMatchObject({ id: keep });
    expect(await desk.head.post(`/api/recipients/${keep}/merges`, { gone, why })).toMatchObject({
      status: 422,
      json: { code: "refused", requirement: "R33" },
    });
  });
});

describe("[R33] a centre that works by codes alone", () => {
  const person = { name: "Анна", phone: "+7 912 000-11-22", email: "anna@example.ru" };
  const consents = [{ purpose: "personal_data", version: 1 }];
  const refused = { status: 422, json: { code: "refused", limit: "identitiesKept", requirement: "R33" } };

  it("takes nobody's name from anybody: parents, the desk, a visit, a line, a professional, a second parent", async () => {
    const desk = await openDesk(api, { limits: { identitiesKept: false } });
    const { anonymous: _, ...wish } = anonymousBooking;
    const consultantId = desk.centre.consultantIds[0] ?? "";
    const parents = `/api/public/centres/${desk.centre.slug}/bookings`;
    const onBehalf = { name: "Ольга", organisation: "Школа 5", email: "olga@example.ru" };
    const secondPerson = { name: "Пётр", consents };
    for (const [who, path, body] of [
      [api.anybody, parents, { ...wish, person, consents }],
      [api.anybody, parents, { ...anonymousBooking, onBehalf }],
      [desk.registrar, "/api/bookings", { ...wish, source: "phone", consultantId, person, consents }],
      [desk.registrar, "/api/bookings", { ...anonymousBooking, source: "phone", consultantId, secondPerson }],
      [desk.registrar, "/api/visits", { topic: "3", consultantId, person, consents }],
      [desk.registrar, "/api/services", serviceOf(consultantId, { person, consents })],
    ] as const) {
      const answer = await who.call("POST", path, { body, headers: key() });
      expect([path, answer.json]).toMatchObject([path, refused.json]);
    }
    const kept = await api.base.owner.inTenant(desk.centre.tenantId, (tx) =>
      tx.execute("select 1 from app.recipient_identities union all select 1 from app.outbox"),
    );
    expect(kept).toEqual([]);
  });

  it("books the anonymous as before, and keeps who was kept before", async () => {
    const desk = await openDesk(api);
    const id = await newRecipient(api, desk);
    await api.base.owner.inTenant(desk.centre.tenantId, (tx) =>
      tx.execute("update app.limit_versions set limits = jsonb_set(limits, '{identitiesKept}', 'false')"),
    );
    const parents = `/api/public/centres/${desk.centre.slug}/bookings`;
    const booked = await api.anybody.call("POST", parents, { body: anonymousBooking, headers: key() });
    expect(booked.status).toBe(201);
    const opened = await desk.head.post(`/api/recipients/${id}/disclosure`, { why });
    expect(opened.read<{ identity: { name: string } }>().identity.name).not.toBe("");
  });
});
