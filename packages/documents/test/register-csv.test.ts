import { describe, expect, it } from "vitest";
import {
  columnsOf,
  csvLine,
  type GeneralRegister,
  generalServiceColumns,
  registerCsv,
  type ServiceRegisterRow,
} from "../src/index.ts";
import { corrected, correctionNote, fewColumns, generalRegister } from "./register-documents.ts";
import { personalWords, serviceRow } from "./register-rows.ts";

const columns = columnsOf(generalServiceColumns, fewColumns);

const textOf = async (document: GeneralRegister<ServiceRegisterRow>) =>
  Buffer.from(await new Response(await registerCsv(document)).arrayBuffer()).toString("utf8");

describe("a register as CSV", () => {
  it("[R8] is a row of headings and a row a line, in UTF-8 with its mark, semicolons between, dates of the centre", async () => {
    const text = await textOf(generalRegister([serviceRow()], { columns }));
    const [head, line, ...rest] = text.split("\r\n");
    expect(head).toMatch(/^\uFEFF"№ п\/п";"Дата и время начала";.*;"Распечатано листов";"Отметки"$/);
    expect(line).toBe('"1";"23.11.2026 09:00";"K7M2-9QXT";"Запрос удовлетворён";"2";""');
    expect(rest).toEqual([""]);
    expect(await textOf(generalRegister([], { columns }))).toBe(`${head}\r\n`);
  });

  it("[R8] says corrections, those of a closed month and struck lines in words, each in its own line", async () => {
    const rows = [
      serviceRow(corrected),
      serviceRow({ number: 2, isAnnulled: true }),
      serviceRow({ number: 3 }),
    ];
    const lines = (await textOf(generalRegister(rows, { columns }))).split("\r\n").slice(1);
    expect(lines[0]).toContain(`"Запрос удовлетворён (было: Направлен в другую организацию)";"2 (было: 5)"`);
    expect(lines[0]).toMatch(new RegExp(`"${correctionNote}"$`));
    expect(lines[1]).toMatch(/;"Вычеркнута"$/);
    expect(lines[2]).toMatch(/;""$/);
  });

  it.each(["=1+1", "+7", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "=cmd|' /C calc'!A0"])(
    "makes no formula of %j and ends no cell at a quotation mark or a semicolon",
    async (text) => {
      const shown = columnsOf(generalServiceColumns, ["place"]);
      const place = `${text};"x"`;
      const line = (await textOf(generalRegister([serviceRow({ place })], { columns: shown }))).split(
        "\r\n",
      )[1];
      expect(line).toMatch(/^"'\s?[^"]+;""x""";""$/);
    },
  );

  it("leaves numbers below zero numbers", () => {
    expect(csvLine([-2, null, "а"])).toBe('"-2";"";"а"\r\n');
  });

  it("[R33] names nobody, whatever its rows carry, and takes no personal column", async () => {
    const text = await textOf(generalRegister([serviceRow(corrected)]));
    for (const word of personalWords) expect(text).not.toContain(word);
    const smuggled = columns.map((column) => ({ ...column, personal: true as unknown as false }));
    await expect(textOf(generalRegister([], { columns: smuggled }))).rejects.toThrow("no personal data");
  });

  it("reads its lines as it is read, and lets them go with its reader", async () => {
    let read = 0;
    let isOver = false;
    async function* rows() {
      try {
        for (; read < 1000; read += 1) yield [serviceRow({ number: read })];
      } finally {
        isOver = true;
      }
    }
    const reader = (await registerCsv(generalRegister([], { columns, rows: rows() }))).getReader();
    await reader.read();
    expect(read).toBeLessThan(10);
    await reader.cancel();
    expect(isOver).toBe(true);
  });
});
