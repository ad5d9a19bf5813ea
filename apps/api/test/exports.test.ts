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
for (const register of ["services", "bookings"])
  protectedRoute(api, {
    ...{ method: "GET", path: `/api/registers/${register}/table?year=2026`, roles: members },
  });
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

  it("[R8] [R51] printed has whose it is, the numbers of its columns, lines to sign on, and what came after the closing", async () => {
    const desk = await openDesk(api);
    const inOctober = serviceOf(desk, { startedAt: "2026-10-15T07:00:00+05:00" });
    const { id } = (await record(desk.head, inOctober)).read<{ service: { id: string } }>().service;
    await desk.head.post("/api/registers/services/closings", { month: "2026-10" });
    await record(desk.head, { ...inOctober, afterClosingReason: "Пропущена" });
    const correction = { version: 1, reason: "Опечатка", changes: { durationMinutes: 30 } };
    await desk.head.post(`/api/services/${id}/corrections`, correction);
    const lines = "?year=2026&month=10";
    const [page, table] = [
      await desk.head.get(`/api/registers/services/print${lines}`),
      await desk.head.get(`/api/registers/services/table${lines}`),
    ];
    const notes = [
      /№ 1\. Исправлено после закрытия периода «октябрь 2026 года» \d\d\.\d\d\.\d{4}/,
      /№ 2\. Внесено после закрытия периода «октябрь 2026 года»/,
    ];
    for (const note of notes) for (const { text } of [page, table]) expect(text).toMatch(note);
    expect(page.text).toContain('<p class="notes">Закрытые периоды: октябрь 2026 года.</p>');
    expect(page.text).toMatch(/<p class="under">[^<]+<\/p>\n<h1>Журнал учета услуг/);
    expect(page.text).toMatch(/<td class="cell ordinal">1<\/td><td class="cell ordinal">2<\/td>/);
    expect(page.text.match(/<p class="sign">/g)).toHaveLength(2);
  });

  it("[R8] [R33] as a table of CSV is had at once, a row a line, by codes, and is a line of the audit", async () => {
    const desk = await openDesk(api);
    const { person, consents } = await named(api, desk.centre);
    await record(desk.head, serviceOf(desk, { person, consents, referredTo: ["=1+1"] }));
    const at = "/api/registers/services/table?year=2026&month=11";
    const response = await api.api.request(at, { headers: { cookie: desk.consultant.cookie ?? "" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="journal-2026-11.csv"');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, line, ...rest] = bytes.toString("utf8").split("\r\n");
    expect(head).toContain('"№ п/п";');
    expect(line).toMatch(/^"1";/);
    expect(line).toContain(`"'=1+1"`);
    expect(rest).toEqual([""]);
    expect(line).not.toContain("Иванова");
    const audit = await desk.head.get("/api/audit?action=registers.take_table");
    expect(audit.json).toMatchObject({ lines: [{ what: "Журнал скачан таблицей" }] });
  });

  it("[R10] of families is printed and taken as a table where it is kept, and is not for a consultant", async () => {
    const klub = await openDesk(api, { regulation: "klub" });
    const garmonia = await openDesk(api);
    for (const kind of ["print", "table"]) {
      const at = `/api/registers/families/${kind}?year=2026`;
      expect((await klub.registrar.get(at)).text).toContain("Код семьи");
      expect((await klub.consultant.get(at)).status).toBe(403);
      expect(await garmonia.head.get(at)).toMatchObject({ status: 422, json: { requirement: "R10" } });
    }
  });
});
