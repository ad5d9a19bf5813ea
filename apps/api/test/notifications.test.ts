import { randomUUID as newId } from "node:crypto";
import { tenants } from "@prosvet/db/schema";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { failedNotice } from "./support/failed-notice.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { testNow, world } from "./support/world.ts";

const api = world();
const desk = ["head", "registrar"] as const;
const publicAddress = "https://prosvet.example";
const withSms = world({
  notices: { publicAddress, mail: true, smsProviders: ["test-sms"], showsOutbox: false },
});
const demonstration = world({ notices: { publicAddress, mail: false, smsProviders: [], showsOutbox: true } });

const text = { kind: "reminder", subject: "Завтра, {дата}", body: "Ждём вас {дата} в {время}." };
const settings = { reminderHours: 12, smsProvider: null };

protectedRoute(api, { method: "GET", path: "/api/notices", roles: desk });
protectedRoute(api, { method: "GET", path: "/api/notice-settings", roles: desk });
protectedRoute(api, { method: "POST", path: "/api/notice-settings", body: settings, roles: ["head"] });
protectedRoute(api, { method: "POST", path: "/api/notice-settings/texts", body: text, roles: ["head"] });
protectedRoute(api, {
  ...{ method: "GET", path: "/api/bookings/{id}/notices" },
  roles: [...desk, "consultant"],
});

describe("what became of a notice", () => {
  it("is listed with its booking's number and the code of why, the newest first, by standing and kind", async () => {
    const own = await openDesk(api);
    const failed = await failedNotice(api, own);
    const sent = { kind: "reminder", sentAt: testNow, sentBy: "email", failedAt: null, lastFailure: null };
    await failedNotice(api, own, sent);
    const all = (await own.registrar.get("/api/notices")).read<{ notices: { kind: string }[] }>();
    expect(all.notices.map(({ kind }) => kind)).toContain("reminder");
    const answer = await own.registrar.get("/api/notices?standing=failed&kind=booking_moved");
    expect(answer).toMatchObject({
      status: 200,
      json: {
        notices: [
          {
            id: failed.id,
            booking: { id: failed.bookingId, number: failed.number },
            ...{ kind: "booking_moved", standing: "failed", reason: "451", attempts: 48, mayBeResent: true },
            endedAt: "2026-11-23T08:00:00+05:00",
          },
        ],
        next: null,
      },
    });
  });

  it("is told of one booking, to a consultant of their own only", async () => {
    const own = await openDesk(api);
    const { id, bookingId } = await failedNotice(api, own);
    const seen = await own.consultant.get(`/api/bookings/${bookingId}/notices`);
    expect(seen).toMatchObject({ status: 200, json: { notices: [{ id, standing: "failed" }] } });
    const stranger = await own.colleague.get(`/api/bookings/${bookingId}/notices`);
    expect(stranger).toMatchObject({ status: 404, json: { code: "not_found" } });
  });

  it("is changed by sending it once more, once, while it is not too late", async () => {
    const own = await openDesk(api);
    const { id } = await failedNotice(api, own);
    const again = await own.registrar.post(`/api/notices/${id}/sending`, {});
    expect(again).toMatchObject({
      status: 200,
      json: { notice: { standing: "waiting", attempts: 0, reason: null, endedAt: null } },
    });
    const twice = await own.registrar.post(`/api/notices/${id}/sending`, {});
    expect(twice).toMatchObject({ status: 409, json: { code: "conflict" } });
    const late = await failedNotice(api, own, { expiresAt: testNow });
    const refused = await own.registrar.post(`/api/notices/${late.id}/sending`, {});
    expect(refused).toMatchObject({ status: 409, json: { detail: expect.stringContaining("Позвоните") } });
  });

  it("of another centre is not found", async () => {
    const [own, other] = [await openDesk(api), await openDesk(api)];
    const { id } = await failedNotice(api, other);
    for (const what of ["sending", "showing"]) {
      const [foreign, absent] = [
        await own.head.post(`/api/notices/${id}/${what}`, {}),
        await own.head.post(`/api/notices/${newId()}/${what}`, {}),
      ];
      expect(foreign.status).toBe(404);
      expect(foreign.text).toBe(absent.text);
    }
  });
});

describe("the words of a centre", () => {
  it("[R42] are set by its head and given back, and tell a stranger nothing", async () => {
    const { head } = await openDesk(api);
    const set = await head.post("/api/notice-settings/texts", text);
    const { texts } = set.read<{ texts: { kind: string; own: boolean; subject: string }[] }>();
    expect(texts.filter(({ own }) => own)).toMatchObject([{ kind: "reminder", subject: "Завтра, {дата}" }]);
    const telling = await head.post("/api/notice-settings/texts", {
      ...text,
      body: `${text.body} Ваш логопед.`,
    });
    expect(telling).toMatchObject({
      status: 422,
      json: { code: "invalid", errors: [{ path: "body", message: expect.stringContaining("логопед") }] },
    });
    const forged = await head.post("/api/notice-settings/texts", {
      ...text,
      subject: "Завтра\r\nBcc: a@b.ru",
    });
    expect(forged).toMatchObject({ status: 422, json: { errors: [{ path: "subject" }] } });
    const back = await head.post("/api/notice-settings/restoration", { kind: "reminder" });
    expect(back.text).not.toContain('"own":true');
  });

  it("go by SMS only through a provider that the deployment knows", async () => {
    const { head } = await openDesk(withSms);
    const known = await head.post("/api/notice-settings", { reminderHours: 12, smsProvider: "test-sms" });
    expect(known).toMatchObject({
      status: 200,
      json: { smsProvider: "test-sms", smsProviders: ["test-sms"] },
    });
    const unknown = await head.post("/api/notice-settings", { reminderHours: 12, smsProvider: "other" });
    expect(unknown).toMatchObject({ status: 422, json: { errors: [{ path: "smsProvider" }] } });
    const long = await head.post("/api/notice-settings", { reminderHours: 169, smsProvider: null });
    expect(long).toMatchObject({ status: 422, json: { errors: [{ path: "reminderHours" }] } });
  });
});

describe("what would be sent", () => {
  it("is shown in a demonstration without a mail server, without any address, and the look is written down", async () => {
    const own = await openDesk(demonstration);
    const { id, number } = await failedNotice(demonstration, own, { kind: "booking_received" });
    expect(await own.head.post(`/api/notices/${id}/showing`, {})).toMatchObject({ status: 404 });
    await demonstration.base.owner.transact((tx) => tx.update(tenants).set({ demonstration: true }));
    const shown = await own.head.post(`/api/notices/${id}/showing`, {});
    expect(shown).toMatchObject({ status: 200, json: { subject: `Ваша запись № ${number}` } });
    expect(shown.read<{ body: string }>().body).toContain(`${publicAddress}/c/${own.centre.slug}/`);
    const looks = await demonstration.base.owner.inTenant(own.centre.tenantId, (tx) =>
      tx.execute("select facts from app.audit_entries where action = 'notices.show'"),
    );
    expect(looks).toEqual([{ facts: { kind: "booking_received" } }]);
  });
});
