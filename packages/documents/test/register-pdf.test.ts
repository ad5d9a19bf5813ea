import { describe, expect, it } from "vitest";
import { columnsOf, generalServiceColumns, printableCells, registerPdf } from "../src/index.ts";
import { readPdf, unbroken } from "./read-pdf.ts";
import {
  corrected,
  correctionNote,
  fewColumns,
  generalRegister,
  officialForm,
  officialRegister,
  signatureLines,
  watermark,
} from "./register-documents.ts";
import { personalWords, serviceRow } from "./register-rows.ts";

const columns = columnsOf(generalServiceColumns, fewColumns);
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => serviceRow({ number: index + 1 }));
const strikes = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1").split("LineThrough").length - 1;

describe("a register as PDF", () => {
  it("[R8] [R51] is A4 across, has the title, the centre and the period, and numbers its sheets", async () => {
    const pdf = await readPdf(await registerPdf(generalRegister(numbered(90), { columns })));
    expect(pdf.size).toEqual([297, 210]);
    expect(pdf.sheets.length).toBeGreaterThan(1);
    expect(pdf.sheets[0]).toContain("КЦ «Гармония» ноябрь 2026 года");
    expect(unbroken(pdf.sheets[0] ?? "")).toContain("Журналучетауслугпсихологопедагогической,методической");
    for (const [at, sheet] of pdf.sheets.entries()) {
      expect(sheet).toContain(`Лист ${at + 1} из ${pdf.sheets.length}`);
      expect(sheet).toContain("№ п/п");
    }
    const text = pdf.sheets.join(" ");
    expect(text).toContain("23.11.2026 09:00");
    expect(pdf.sheets.at(-1)).toMatch(/\b90 23\.11\.2026/);
  });

  it("[R8] [R51] has the organisation above, the numbers of its columns on every sheet, and lines to sign on", async () => {
    const { sheets } = await readPdf(
      await registerPdf(generalRegister(numbered(90), { columns, ...officialForm })),
    );
    expect(sheets[0]).toMatch(/^МАДОУ детский сад «Акбузат» Журнал/);
    for (const sheet of sheets) expect(sheet).toContain("Распечатано листов 1 2 3 4 5 ");
    const last = unbroken(sheets.at(-1) ?? "");
    for (const line of signatureLines) expect(last).toContain(unbroken(line));
  });

  it("is tagged, in Russian, with a title and a table whose headings are headings", async () => {
    const bytes = await registerPdf(generalRegister([serviceRow()], { columns }));
    const pdf = await readPdf(bytes);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.info).toMatchObject({ Language: "ru", Title: expect.stringMatching(/^Журнал учета услуг/) });
    for (const tag of ['"H1"', '"Table"', '"THead"', '"TH"', '"scope":"Column"', '"TBody"', '"TD"']) {
      expect(pdf.structure).toContain(tag);
    }
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toContain("pdfuaid:part");
    expect(raw.match(/\/BaseFont \/[A-Z]{6}\+\w+/g)?.every((font) => font.includes("Tinos"))).toBe(true);
  });

  it("[R8] strikes an annulled line through, and an old value beside the new one, and notes the correction", async () => {
    const plain = strikes(await registerPdf(generalRegister([serviceRow()], { columns })));
    const fixed = await registerPdf(generalRegister([serviceRow(corrected)], { columns }));
    const annulled = await registerPdf(generalRegister([serviceRow({ isAnnulled: true })], { columns }));
    expect([plain, strikes(fixed), strikes(annulled)]).toEqual([0, 2, columns.length]);
    const [sheet = ""] = (await readPdf(fixed)).sheets;
    expect(sheet).toContain("Направлен в другую организацию Запрос удовлетворён");
    expect(sheet).toContain(correctionNote);
  });

  it("[R34] says on every sheet who asked for a register for official use, when and why, twice", async () => {
    const rows = [serviceRow(corrected), ...numbered(20).slice(1)];
    const { sheets } = await readPdf(await registerPdf(officialRegister(rows)));
    for (const sheet of sheets) expect(sheet.split(watermark)).toHaveLength(3);
    expect(sheets.at(-1)).toContain(`${correctionNote}: спутали с Лесной, 5`);
  });

  it("[R8] prints more columns than one sheet takes in parts, each line numbered in every part", async () => {
    const { sheets } = await readPdf(await registerPdf(officialRegister(numbered(2))));
    expect(sheets).toHaveLength(3);
    for (const [at, sheet] of sheets.entries()) expect(sheet).toContain(`Часть ${at + 1} из 3 № п/п`);
    expect(unbroken(sheets.join(" "))).toContain("Ктовнёс,когда");
  });

  it("[R32] [R33] names nobody for general use, whatever its rows carry", async () => {
    const rows = [serviceRow(corrected), serviceRow({ number: 2, anonymous: true })];
    const text = (await readPdf(await registerPdf(generalRegister(rows)))).sheets.join(" ");
    expect(text).toContain("Анонимно");
    for (const word of personalWords) expect(unbroken(text)).not.toContain(unbroken(word));
  });

  it("reads no text as markup, and draws what its font lacks as «□»", async () => {
    const name = '#eval("1") *x* $y$ \\ <b> @ref `z` // 😀 中 \u0007 \ud800 ҡыҙы';
    const row = serviceRow({ consultant: { name, speciality: null } });
    const shown = columnsOf(generalServiceColumns, ["ordinal", "consultant"]);
    const [sheet] = (await readPdf(await registerPdf(generalRegister([row], { columns: shown })))).sheets;
    expect(sheet).toContain('#eval("1") *x* $y$ \\ <b> @ref `z` // □ □');
    expect(sheet).toContain("ҡыҙы");
  });

  it("says that there is nothing when there is nothing", async () => {
    const { sheets } = await readPdf(await registerPdf(generalRegister([], { columns })));
    expect(sheets[0]).toContain("За этот период записей нет.");
  });

  it("makes no PDF of more cells than memory is meant for", async () => {
    const rows = numbered(Math.ceil(printableCells / generalServiceColumns.length));
    await expect(registerPdf(generalRegister(rows))).rejects.toThrow(RangeError);
  });
});
