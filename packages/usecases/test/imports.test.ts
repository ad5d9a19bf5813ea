import { emptyDatabase } from "@prosvet/testing";
import {
  closePeriod,
  contextOf,
  correctService,
  enterImport,
  forgetImports,
  listCorrections,
  listImports,
  makeImports,
  readImport,
  undoImport,
  uploadImport,
  verifyAudit,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { headings, importsIn, many, row } from "./support/imports.ts";
import { now } from "./support/journal.ts";
import { sentWorkbook, workbookOf, workbooks } from "./support/workbooks.ts";

// Of its own: the worker does what any centre has asked for.
const base = await emptyDatabase("imports");
const { worker, openImports } = importsIn(base);

describe("entering the rows", () => {
  it("[R8] 300 rows of two years get the next numbers of their years by their dates, as new recipients without names", async () => {
    const { send, head, lines, record } = await openImports();
    await record();
    const { import: card } = await send([...many(150, 2026), ...many(150, 2025)]);
    expect(card).toMatchObject({ rows: 300, faulty: 0, repeated: 0 });
    await enterImport(head, card.id, {});
    expect(await makeImports(worker(), workbooks().means)).toBe(1);
    const { import: entered } = await readImport(head, card.id);
    expect(entered).toMatchObject({ stage: "entry", state: "ready", done: 300, total: 300, late: 0 });

    const all = await lines();
    const of2025 = all.filter(({ year }) => year === 2025);
    const of2026 = all.filter(({ year }) => year === 2026);
    expect(of2025.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, at) => at + 1));
    expect(of2026.map(({ number }) => number)).toEqual(Array.from({ length: 151 }, (_, at) => at + 1));
    const dates = of2025.map(({ startedAt }) => startedAt.getTime());
    expect(dates).toEqual([...dates].sort((one, other) => one - other));
    expect(of2026[0]?.importId).toBeNull();
    expect(new Set(all.map(({ recipientId }) => recipientId)).size).toBe(301);
    const [first] = of2025;
    expect(first).toMatchObject({ importId: card.id, counted: 1, requestSealed: expect.any(String) });
    expect((await listCorrections(head, first?.id ?? "")).origin).toMatchObject({ importId: card.id });
    expect((await verifyAudit(head)).findings).toEqual([]);
  });

  it("[R8] only the head decides; rows with errors stay out only when the head says so", async () => {
    const { send, head, as, centre, lines } = await openImports();
    const { import: card } = await send([row("02.09.2025"), row("вчера")]);
    const registrar = as(await centre.member("registrar"));
    await expect(enterImport(registrar, card.id, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(enterImport(head, card.id, {})).rejects.toMatchObject({ code: "refused" });
    await enterImport(head, card.id, { withFaults: true });
    await expect(enterImport(head, card.id, { withFaults: true })).rejects.toMatchObject({ code: "refused" });
    await makeImports(worker(), workbooks().means);
    expect((await lines()).map(({ importRow }) => importRow)).toEqual([2]);
  });

  it("[R8] a worker that dies in the middle loses nothing and enters nothing twice", async () => {
    const { send, head, lines } = await openImports();
    const { import: card } = await send(many(300, 2025));
    await enterImport(head, card.id, {});
    // The clock is asked when the import is taken and at the end of each batch: the second batch never ends.
    let asked = 0;
    const clock = () => {
      asked += 1;
      if (asked === 3) throw new Error("the process is gone");
      return now;
    };
    const dying = contextOf(base.deps({ clock }), { kind: "worker" } as const);
    asked = 0;
    await makeImports(dying, workbooks().means);
    expect(asked).toBeGreaterThan(3);
    const rows = (await lines()).map(({ importRow }) => importRow);
    expect([rows.length, new Set(rows).size]).toEqual([300, 300]);
    expect((await readImport(head, card.id)).import).toMatchObject({ state: "ready", done: 300, total: 300 });
  });

  it("[R8] a closed month takes no row of a file, not even one that was closed after the check", async () => {
    const { send, head, lines } = await openImports();
    await closePeriod(head, { register: "services", month: "2025-01", confirmed: true });
    const { import: card, verdict } = await send([row("10.01.2025"), row("10.02.2025"), row("10.03.2025")]);
    expect(verdict?.faults).toEqual([
      { row: 2, column: "Дата и время начала", message: expect.stringContaining("январь 2025 года закрыт") },
    ]);
    await enterImport(head, card.id, { withFaults: true });
    const { means } = workbooks();
    await closePeriod(head, { register: "services", month: "2025-02", confirmed: true });
    await makeImports(worker(), means);
    expect((await lines()).map(({ month }) => month)).toEqual(["2025-03-01"]);
  });

  it("[R8][R33] what the journal has already is said and left out; a code joins its recipient, an unknown one is an error", async () => {
    const { send, head, lines, record } = await openImports();
    const { recipientCode } = await record();
    const rows = [
      row("02.09.2025", { 6: recipientCode }),
      row("02.09.2025"),
      row("05.09.2025", { 6: "K7M2-9QXD-4" }),
    ];
    const first = await send(rows);
    expect(first.import).toMatchObject({ faulty: 1, repeated: 0 });
    expect(first.verdict?.faults[0]?.column).toBe("Код получателя");
    await enterImport(head, first.import.id, { withFaults: true });
    await makeImports(worker(), workbooks().means);
    const again = await send([...rows.slice(0, 2), row("06.09.2025")]);
    expect(again.import).toMatchObject({ faulty: 0, repeated: 2 });
    await enterImport(head, again.import.id, {});
    await makeImports(worker(), workbooks().means);
    const all = await lines();
    expect(all.map(({ importRow }) => importRow)).toEqual([2, 3, 4, null]);
    const joined = all.filter(({ recipientId }) => recipientId === all.at(-1)?.recipientId);
    expect(joined.map(({ importRow }) => importRow)).toEqual([2, null]);
    const same = await uploadImport(head, sentWorkbook(workbookOf([headings, ...rows])));
    expect((await readImport(head, same.id)).sameEnteredAt).toEqual(now);
  });
});

describe("undoing", () => {
  it("[R8] annuls every untouched line with its number kept; a corrected one stays and is named", async () => {
    const { send, head, lines } = await openImports();
    const { import: card } = await send(many(20, 2025));
    await enterImport(head, card.id, {});
    await makeImports(worker(), workbooks().means);
    const corrected = (await lines())[4];
    const changes = { version: 1, reason: "Ошибка в теме", changes: { topics: ["3"] } } as const;
    await correctService(head, corrected?.id ?? "", changes as never);
    await undoImport(head, card.id, { reason: "Не тот год" });
    await makeImports(worker(), workbooks().means);

    const all = await lines();
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const struck = all.filter(({ annulledAt }) => annulledAt !== null);
    expect(struck.map(({ annulReason }) => annulReason)).toEqual(
      Array(19).fill("отмена загрузки: Не тот год"),
    );
    const { import: undone, standing } = await readImport(head, card.id);
    expect(undone).toMatchObject({ stage: "undoing", state: "ready", undoReason: "Не тот год", done: 19 });
    expect(standing).toMatchObject({ count: 1, first: [{ year: 2025, number: 5 }] });
    await expect(undoImport(head, card.id, { reason: "Ещё раз" })).rejects.toMatchObject({ code: "refused" });
    expect((await listCorrections(head, struck[0]?.id ?? "")).corrections).toMatchObject([
      { action: "annul" },
    ]);
  });
});

it("[R12] files are forgotten after thirty days, and an import of which nothing came with them", async () => {
  const { send, head } = await openImports();
  const kept = await send([row("02.09.2025")]);
  await enterImport(head, kept.import.id, {});
  await makeImports(worker(), workbooks().means);
  await send([row("вчера")]);
  const later = new Date(now.getTime() + 31 * 86_400_000);
  expect(await forgetImports(worker(later))).toBeGreaterThanOrEqual(2);
  const { imports: left } = await listImports(head);
  expect(left).toMatchObject([{ id: kept.import.id, fileName: null }]);
  expect((await readImport(head, kept.import.id)).verdict).toBeNull();
});
