import { emptyDatabase } from "@prosvet/testing";
import { contextOf, makeExports } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { named } from "./support/named.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

// Of its own: the worker makes what any centre has asked for.
const api = world({}, await emptyDatabase("api_exports"));
const members = ["head", "registrar", "consultant"] as const;
const services = "/api/registers/services/exports";
const bookings = "/api/registers/bookings/exports";
const general = { format: "xlsx", use: "general", year: 2026 };
const official = { ...general, use: "official", why: { reason: "check" } };

protectedRoute(api, { method: "POST", path: services, body: general, roles: members });
protectedRoute(api, { method: "POST", path: bookings, body: general, roles: members });
protectedRoute(api, { method: "GET", path: "/api/exports", roles: members });
protectedRoute(api, { method: "GET", path: "/api/exports/{id}/file", roles: members });
protectedRoute(api, { method: "GET", path: "/api/registers/services/print?year=2026", roles: members });
protectedRoute(api, { method: "GET", path: "/api/registers/bookings/print?year=2026", roles: members });
protectedRoute(api, {
  ...{ method: "POST", path: "/api/services/{id}/refusal-letters", roles: members },
  body: { format: "pdf", use: "general" },
});

type Asked = { export: { id: string; state: string } };

/** What the worker would do. */
const makeAll = () =>
  makeExports(contextOf(api.base.deps(), { kind: "worker" }), async (content) => {
    if (content.document !== "refusal_letter") for await (const _ of content.rows);
    return Buffer.from("ready");
  });

describe("a document of a register", () => {
  it("[R8] is asked for, followed and downloaded under a name that names nobody", async () => {
    const desk = await openDesk(api);
    await record(desk.head, serviceOf(desk));
    const asked = await desk.head.post(services, { ...general, month: 11 });
    expect(asked).toMatchObject({ status: 201, json: { export: { state: "waiting", total: 1, month: 11 } } });
    const { id } = asked.read<Asked>().export;
    const file = `/api/exports/${id}/file`;
    expect((await desk.head.get(file)).status).toBe(404);
    await makeAll();
    expect((await desk.head.get("/api/exports")).json).toMatchObject({
      exports: [{ id, state: "ready", done: 1, size: 5 }],
    });
    const response = await api.api.request(file, { headers: { cookie: desk.head.cookie ?? "" } });
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="journal-2026-11.xlsx"');
    expect(response.headers.get("content-security-policy")).toBe("sandbox");
    expect(await response.text()).toBe("ready");
    expect((await desk.registrar.get(file)).status).toBe(404);
  });

  it("[R34] with names needs a reason and is not for a consultant", async () => {
    const { head, consultant } = await openDesk(api);
    expect(await head.post(services, { ...official, why: undefined })).toMatchObject({ status: 422 });
    expect(await consultant.post(services, official)).toMatchObject({ status: 403 });
    expect(await head.post(bookings, official)).toMatchObject({ status: 201 });
  });

  it("[R33] as a page to print has codes alone, one style, and nothing that runs", async () => {
    const desk = await openDesk(api);
    const { person, consents } = await named(api, desk.centre);
    await record(desk.head, serviceOf(desk, { person, consents }));
    const at = "/api/registers/services/print?year=2026&month=11";
    const response = await api.api.request(at, { headers: { cookie: desk.head.cookie ?? "" } });
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/,
    );
    const page = await response.text();
    expect(page).toContain("ноябрь 2026 года");
    expect(page).not.toContain("Иванова");
    expect(page).not.toContain("<script");
  });
});
