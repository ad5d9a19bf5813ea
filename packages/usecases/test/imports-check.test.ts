import { deflateRawSync } from "node:zlib";
import type { ImportCell } from "@prosvet/domain";
import { emptyDatabase } from "@prosvet/testing";
import {
  enterImport,
  listImports,
  makeImports,
  readImport,
  readImportFaults,
  uploadImport,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { headings, importsIn, row } from "./support/imports.ts";
import { type Part, sentWorkbook, workbookOf, workbooks } from "./support/workbooks.ts";

// Of its own: the worker does what any centre has asked for.
const base = await emptyDatabase("imports_check");
const { worker, openImports } = importsIn(base);

describe("the dry run", () => {
  it("[R8] judges every row, says what is wrong with which cell, and enters nothing", async () => {
    const { send, lines, head } = await openImports();
    const { means, written } = workbooks();
    const { import: card, verdict } = await send(
      [
        row("02.09.2025", { 7: "Соловей Анна Петровна" }),
        row("вчера"),
        row("03.09.2025", { 4: "Астрология", 1: "Никто" }),
        row("01.01.2030"),
      ],
      means,
    );
    expect(card).toMatchObject({
      stage: "check",
      state: "ready",
      rows: 4,
      faulty: 3,
      fileName: "Журнал 2025.xlsx",
    });
    expect(verdict?.faults.map(({ row, column }) => [row, column])).toEqual([
      [3, "Дата и время начала"],
      [4, "Консультант, должность"],
      [4, "Тема"],
      [5, "Дата и время начала"],
    ]);
    expect(verdict).toMatchObject({
      problem: null,
      years: [{ year: 2025, lines: 1 }],
      warnings: [{ code: "name_left_out", rows: 1, first: [2] }],
    });
    expect(written.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
    expect(written[1]?.faults).toMatch(/^«Дата и время начала»: /);
    expect((await readImportFaults(head, card.id)).toString()).toBe("faults");
    expect(await lines()).toEqual([]);
    expect(JSON.stringify([verdict, written])).not.toContain("Соловей");
  });

  it("[R8] a file without a needed column, or without a header, is no journal and says what to do", async () => {
    const { head } = await openImports();
    const problemOf = async (rows: ImportCell[][]) => {
      const { id } = await uploadImport(head, sentWorkbook(workbookOf(rows)));
      await makeImports(worker(), workbooks().means);
      await expect(enterImport(head, id, { withFaults: true })).rejects.toMatchObject({ code: "refused" });
      return (await readImport(head, id)).verdict?.problem;
    };
    expect(
      await problemOf([
        ["Форма", "Тема"],
        ["Очно", "2"],
      ]),
    ).toMatch(/нет столбцов: Дата и время начала/);
    expect(await problemOf([["привет"]])).toMatch(/шаблон/);
    expect(await problemOf([headings])).toMatch(/ни одной строки/);
  });

  it("[R42] a workbook with programs or formulas, packed to burst, or no workbook at all is refused", async () => {
    const { head } = await openImports();
    const refusalOf = (bytes: Buffer, name?: string) =>
      uploadImport(head, sentWorkbook(bytes, name)).then(
        () => "taken",
        (error) => error.refusal?.code ?? error,
      );
    const withPart = (...parts: Part[]) => refusalOf(workbookOf([headings], parts));
    const packed = deflateRawSync(Buffer.alloc(101 * 1024 * 1024), { level: 1 });
    expect(await withPart({ name: "xl/vbaProject.bin", body: Buffer.from("x") })).toBe("file_kind_not_taken");
    expect(await withPart({ name: "xl/worksheets/sheet2.xml", body: Buffer.from("<c><f>A1</f></c>") })).toBe(
      "file_kind_not_taken",
    );
    expect(await withPart({ name: "xl/sharedStrings.xml", body: packed, method: 8 })).toBe("file_too_big");
    expect(await refusalOf(Buffer.from("PK and nothing"))).toBe("file_kind_not_taken");
    expect(await refusalOf(workbookOf([headings]), "Журнал.xlsm")).toBe("file_kind_not_taken");
    expect((await listImports(head)).imports).toEqual([]);
  });
});
