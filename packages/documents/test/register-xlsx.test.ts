import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { columnsOf, generalServiceColumns, printableRows, registerXlsx } from "../src/index.ts";
import { readBack } from "./read-back.ts";
import { packedParts } from "./read-docx.ts";
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
import { serviceRow } from "./register-rows.ts";

const columns = columnsOf(generalServiceColumns, fewColumns);
const [outcomeAt, pagesAt] = [3, 4];

describe("a register as XLSX", () => {
  it("[R8] strikes the old value through beside the new one, and notes the correction under the table", async () => {
    const file = await registerXlsx(
      generalRegister([serviceRow(corrected)], { columns, notes: ["Всего строк: 1"] }),
    );
    const cells = await readBack(file);
    expect(cells[5]?.slice(outcomeAt)).toEqual(["Направлен в другую организацию Запрос удовлетворён", "5 2"]);
    expect(cells.slice(7).map((row) => row[0])).toEqual(["Всего строк: 1", correctionNote]);
    const sheet = (await readXlsx(file as Uint8Array, { readStyles: true })).sheets[0];
    const runs = sheet?.cells?.get(`5,${outcomeAt}`)?.richText ?? [];
    expect(runs.map(({ text, font }) => [text, font?.strikethrough ?? false])).toEqual([
      ["Направлен в другую организацию", true],
      [" ", false],
      ["Запрос удовлетворён", false],
    ]);
  });

  it("[R8] [R51] has the organisation under the title, and lines to sign on under the table", async () => {
    const file = await registerXlsx(generalRegister([serviceRow()], { columns, ...officialForm }));
    const first = (await readBack(file)).map((row) => row[0]);
    expect(first[1]).toBe("МАДОУ детский сад «Акбузат»");
    expect(first.slice(-2)).toEqual(signatureLines);
  });

  it("[R8] says a correction in words where a long file cannot strike through", async () => {
    const rows = Array.from({ length: printableRows + 1 }, (_, index) =>
      serviceRow({ number: index + 1, ...(index === 0 ? corrected : {}) }),
    );
    const file = await registerXlsx(generalRegister(rows, { columns }));
    expect(file).toBeInstanceOf(ReadableStream);
    const cells = await readBack(file);
    expect(cells[5]?.[outcomeAt]).toBe("Запрос удовлетворён (было: Направлен в другую организацию)");
    expect(cells[5]?.[pagesAt]).toBe("2 (было: 5)");
    expect(cells.at(-1)?.[0]).toBe(correctionNote);
  });

  it("[R34] says at the head and the foot of every sheet who asked for it, when and why", async () => {
    const file = (await registerXlsx(officialRegister([serviceRow()]))) as Uint8Array;
    const { headerFooter } = (await readXlsx(file)).sheets[0] ?? {};
    for (const words of [headerFooter?.oddHeader, headerFooter?.oddFooter]) {
      expect(words).toContain(watermark.replace("&", "&&"));
    }
    expect(JSON.stringify(await readBack(file))).toContain(watermark);
  });

  it("[R34] keeps the words of a sheet's head within what a spreadsheet can open", async () => {
    const long = officialRegister([serviceRow()], { watermark: "&".repeat(900) });
    const [sheet = ""] = packedParts((await registerXlsx(long)) as Uint8Array, /worksheets\/sheet1\.xml$/);
    const heads = [...sheet.matchAll(/<odd(?:Header|Footer)>([^<]*)</g)].map(([, text = ""]) =>
      text.replaceAll("&amp;", "&"),
    );
    expect(heads).toHaveLength(2);
    for (const words of heads) expect(words.length).toBeLessThanOrEqual(255);
  });

  it("goes on several sheets side by side, the first column on each, when the columns are many", async () => {
    const file = (await registerXlsx(officialRegister([serviceRow()]))) as Uint8Array;
    const { pageSetup } = (await readXlsx(file)).sheets[0] ?? {};
    expect(pageSetup).toMatchObject({ fitToWidth: 3, printTitlesColumn: "$A:$A", paperSize: "a4" });
  });

  it("keeps every text that begins like a formula a string", async () => {
    const heads = ["=", "+", "-", "@", "\t", "\r", "\n", "=+", "\t=", "＝"];
    const tails = [
      "1+1",
      "SUM(A1:A9)",
      "cmd|' /C calc'!A0",
      "",
      'HYPERLINK("x")',
      "<b>",
      "&amp;",
      "'",
      "₽ №",
    ];
    const texts = heads.flatMap((head) => tails.map((tail) => head + tail));
    const rows = texts.map((text) =>
      serviceRow({ place: text, consultant: { name: text, speciality: null } }),
    );
    const shown = columnsOf(generalServiceColumns, ["place", "consultant"]);
    const notes = texts.map((text) => `${text}.`);
    const file = await registerXlsx(generalRegister(rows, { columns: shown, notes }));
    const sheet = (await readXlsx(file as Uint8Array, { readStyles: true })).sheets[0];
    expect(sheet?.rows.slice(5, 5 + texts.length).map((row) => row[0])).toEqual(texts);
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("[R33] [R34] makes nothing of a personal column for general use, or of official use without a reason", async () => {
    const smuggled = columns.map((column) => ({ ...column, personal: true as unknown as false }));
    await expect(registerXlsx(generalRegister([], { columns: smuggled }))).rejects.toThrow(
      "no personal data",
    );
    await expect(registerXlsx(officialRegister([], { watermark: " " }))).rejects.toThrow("watermark");
  });
});
