import { importFaults, readTable } from "@prosvet/documents";
import type { ImportCell } from "@prosvet/domain";
import { emptyDatabase } from "@prosvet/testing";
import { contextOf, makeImports } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./support/centre.ts";
import { journalForm } from "./support/import-samples.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

// Of its own: the worker does what any centre has asked for.
const api = world({}, await emptyDatabase("api_imports"));
const staff = ["head", "registrar"] as const;

protectedRoute(api, { method: "GET", path: "/api/imports", roles: staff });
protectedRoute(api, { method: "GET", path: "/api/imports/template", roles: staff });
protectedRoute(api, { method: "GET", path: "/api/imports/{id}", roles: staff });
protectedRoute(api, { method: "GET", path: "/api/imports/{id}/faults", roles: staff });
protectedRoute(api, { method: "POST", path: "/api/imports/{id}/entry", body: {}, roles: ["head"] });
protectedRoute(api, {
  ...{ method: "POST", path: "/api/imports/{id}/undoing", roles: ["head"] },
  body: { reason: "Не тот год" },
});

/** What the worker would do. */
const makeAll = () =>
  makeImports(contextOf(api.base.deps(), { kind: "worker" }), { read: readTable, writeFaults: importFaults });

const headings = ["Тема", "Дата и время начала", "Консультант, должность", "Форма", "Результат"];
const row = (date: ImportCell, topic = "2") => [topic, date, "Консультант 1", "Очно", "Запрос удовлетворён"];

/** A workbook with these rows: as the file with errors is written, so it is one that may be sent again. */
const workbook = (rows: ImportCell[][]) =>
  importFaults(
    headings,
    rows.map((cells, at) => ({ cells, number: at + 2, faults: "", warnings: "" })),
  );

const bytesOf = async ({ head }: Desk, path: string) => {
  const answer = await api.api.request(path, { headers: { cookie: head.cookie ?? "" } });
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
};

async function rowsOf(bytes: Uint8Array): Promise<ImportCell[][]> {
  const rows: ImportCell[][] = [];
  for await (const { cells } of readTable(bytes)) rows.push(cells);
  return rows;
}

describe("the journal that a centre kept before", () => {
  it("[R8] comes from a file of Excel: checked, entered by the head, seen in the history of its lines, undone", async () => {
    const desk = await openDesk(api);
    const { head, registrar } = desk;
    const day = new Date(Date.UTC(2025, 8, 2, 14, 30));
    const form = journalForm(
      "Журнал.xlsx",
      await workbook([row(day), row("вчера"), row("03.09.2025", "1.2")]),
    );
    const sent = await registrar.call("POST", "/api/imports", { form });
    expect(sent).toMatchObject({ status: 201, json: { import: { stage: "check", state: "waiting" } } });
    const path = `/api/imports/${sent.read<{ import: { id: string } }>().import.id}`;
    await makeAll();
    expect((await registrar.get(path)).json).toMatchObject({
      import: { state: "ready", rows: 3, faulty: 1, fileName: "Журнал.xlsx" },
      verdict: { faults: [{ row: 3, column: "Дата и время начала" }], unknownColumns: [] },
    });
    const faults = await bytesOf(desk, `${path}/faults`);
    expect(faults.headers.get("content-disposition")).toBe('attachment; filename="journal-errors.xlsx"');
    expect(await head.post(`${path}/entry`, {})).toMatchObject({ status: 422 });
    expect(await head.post(`${path}/entry`, { withFaults: true })).toMatchObject({ status: 200 });
    await makeAll();
    const journal = await head.get("/api/services?year=2025");
    const { services } = journal.read<{ services: { id: string; number: number; startedAt: string }[] }>();
    expect(services.map(({ number, startedAt }) => [number, startedAt])).toEqual([
      [2, "2025-09-03T00:00:00+05:00"],
      [1, "2025-09-02T14:30:00+05:00"],
    ]);
    const history = await head.get(`/api/services/${services[1]?.id}/corrections`);
    expect(history.json).toMatchObject({ origin: { row: 2 }, corrections: [] });
    expect(await head.post(`${path}/undoing`, { reason: "Звонить 234-56-78" })).toMatchObject({
      status: 422,
      json: { refusal: "reason_names_person", requirement: "R33", errors: [{ path: "reason" }] },
    });
    expect(await head.post(`${path}/undoing`, { reason: "Не тот год" })).toMatchObject({ status: 200 });
    await makeAll();
    expect((await head.get(path)).json).toMatchObject({
      ...{ import: { stage: "undoing", state: "ready", done: 2 }, standing: { count: 0 } },
    });
  });

  it("[R8][R33] is filled in after a template with the columns of the centre's register", async () => {
    const { bytes } = await bytesOf(await openDesk(api), "/api/imports/template");
    const [columns = []] = await rowsOf(bytes);
    expect(columns).toEqual(expect.arrayContaining([...headings, "Код получателя"]));
    expect(columns).not.toContain("Фамилия Имя Отчество (при наличии) получателя Услуги");
  });
});
