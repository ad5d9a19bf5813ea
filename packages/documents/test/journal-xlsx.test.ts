import { servicesRegisterTitle } from "@prosvet/domain";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  columnsOf,
  generalServiceColumns,
  type OfficialServiceRow,
  printableRows,
  registerXlsx,
  serviceMarks,
} from "../src/index.ts";
import { inBatches } from "./journal-rows.ts";
import { readBack } from "./read-back.ts";
import { serviceRow } from "./register-rows.ts";

const heading = {
  centre: { name: "КЦ «Гармония»", timezone: "Asia/Yekaterinburg" },
  title: [servicesRegisterTitle],
  period: "ноябрь 2026 года",
} as const;
const headings = 4;
const at = (code: string) => generalServiceColumns.findIndex((column) => column.code === code);
const journalXlsx = (rows: AsyncIterable<OfficialServiceRow[]>, columns = generalServiceColumns) =>
  registerXlsx({ ...heading, ...serviceMarks, use: "general", columns, rows });
const made = async (rows: OfficialServiceRow[]) => readBack(await journalXlsx(inBatches(rows)));

describe("the journal of services as XLSX", () => {
  it("[R51] carries the title of the journal, the centre and the period above the table", async () => {
    const cells = await made([serviceRow()]);
    expect(cells.slice(0, 3).map((row) => row[0])).toEqual([
      servicesRegisterTitle,
      "КЦ «Гармония»",
      "ноябрь 2026 года",
    ]);
    expect(cells[headings]).toEqual(generalServiceColumns.map((column) => column.header));
  });

  it("[R32] [R33] names a recipient by a code or «Анонимно» and by nothing else", async () => {
    const cells = await made([serviceRow(), serviceRow({ number: 2, anonymous: true })]);
    expect(cells[headings + 1]?.[at("name")]).toBe("K7M2-9QXT");
    expect(cells[headings + 2]?.[at("name")]).toBe("Анонимно");
  });

  it("[R8] has dates that are dates, at the wall clock of the centre", async () => {
    const cells = await made([serviceRow({ startedAt: new Date("2026-11-23T20:30:00Z") })]);
    expect(cells[headings + 1]?.[at("started_at")]).toEqual(new Date("2026-11-24T01:30:00Z"));
  });

  it("has numbers that are numbers, and words of the catalogues", async () => {
    const [, , , , , row] = await made([
      serviceRow({ number: 417, participants: 2, printedSheets: 5, topics: ["3", "4"] }),
    ]);
    expect(row?.[at("ordinal")]).toBe(417);
    expect(row?.[at("printed_pages")]).toBe(5);
    expect(row?.[at("second_participant")]).toBe("2 участника");
    expect(row?.[at("topics")]).toBe("3 Адаптация к детскому саду или школе; 4 Готовность к школе");
    expect(row?.[at("outcome")]).toBe("Запрос удовлетворён");
  });

  it("[R9] [R16] [R19] [R33] [R52] shows what the journal for general use has of a line, an age as its group", async () => {
    const [, , , , , first, second] = await made([
      serviceRow({
        ...{ category: "legal_representative", childAgeYears: 6, childcareGiven: true },
        ...{ outcome: "refused", refusalReason: "action_on_behalf" },
        referredTo: ["Поликлиника № 2", "ПМПК"],
      }),
      serviceRow({ number: 2, bookedOn: null, childAgeYears: 0 }),
    ]);
    const shown = (row: typeof first) =>
      Object.fromEntries(
        [
          "booked_on",
          "recipient_category",
          "child_age",
          "childcare_given",
          "refusal_reason",
          "referred_to",
        ].map((code) => [code, row?.[at(code)]]),
      );
    expect(shown(first)).toEqual({
      booked_on: new Date("2026-11-20T00:00:00Z"),
      recipient_category: "Законный представитель",
      child_age: "5–7 лет",
      childcare_given: "Да",
      refusal_reason: "Нужно действие за получателя",
      referred_to: "Поликлиника № 2; ПМПК",
    });
    expect(shown(second)).toEqual({
      ...{ booked_on: null, recipient_category: "Родитель", child_age: "до 1 года" },
      ...{ childcare_given: "Нет", refusal_reason: null, referred_to: null },
    });
  });

  it.each(["=1+1", "+7", "-2", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "<b>&\"'", "\u0007bell"])(
    "keeps %j a string, never a formula, whole or streamed",
    async (hostile) => {
      const row = serviceRow({ consultant: { name: hostile, speciality: null }, referredTo: [hostile] });
      for (const rows of [[row], Array.from({ length: printableRows + 1 }, () => row)]) {
        const file = await journalXlsx(inBatches(rows));
        const bytes =
          file instanceof Uint8Array ? file : new Uint8Array(await new Response(file).arrayBuffer());
        const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[0];
        expect(sheet?.rows[headings + 1]?.[at("consultant")]).toBe(hostile);
        expect(sheet?.rows[headings + 1]?.[at("referred_to")]).toBe(hostile);
        expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
      }
    },
  );

  it("[R8] strikes an annulled line through and says so; it keeps its number and is worth nothing", async () => {
    const rows = [serviceRow(), serviceRow({ number: 2, isAnnulled: true, counted: 0 })];
    const file = await journalXlsx(inBatches(rows));
    const sheet = (await readXlsx(file as Uint8Array, { readStyles: true })).sheets[0];
    const isStruck = (line: number, code: string) =>
      sheet?.cells?.get(`${headings + line},${at(code)}`)?.style?.font?.strikethrough ?? false;
    for (const code of ["ordinal", "started_at", "name", "outcome"]) {
      expect([isStruck(1, code), isStruck(2, code)]).toEqual([false, true]);
    }
    const line = sheet?.rows[headings + 2];
    expect([line?.[at("ordinal")], line?.[at("counted")]]).toEqual([2, 0]);
    expect(line?.[at("outcome")]).toBe("Вычеркнута: внесена по ошибке");
    expect((await readBack(file))[headings + 2]?.[at("started_at")]).toEqual(
      new Date("2026-11-23T09:00:00Z"),
    );
  });

  it("prints across A4, one page wide, with the headings on every page", async () => {
    const file = await journalXlsx(inBatches([serviceRow()]));
    const sheet = (await readXlsx(file as Uint8Array)).sheets[0];
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      printTitlesRow: "$5:$5",
    });
  });

  it("shows the columns of the centre's template, in its order, and none that the general journal may not show", async () => {
    const columns = columnsOf(generalServiceColumns, [
      "outcome",
      "ordinal",
      "request_summary",
      "recommendations",
    ]);
    const cells = await readBack(await journalXlsx(inBatches([serviceRow({ number: 9 })]), columns));
    expect(cells.slice(headings)).toEqual([
      ["Результат", "№ п/п"],
      ["Запрос удовлетворён", 9],
    ]);
  });

  it("streams a journal longer than can be printed, with every row in its order", async () => {
    const rows = Array.from({ length: printableRows + 1501 }, (_, index) =>
      serviceRow({ number: index + 1 }),
    );
    const file = await journalXlsx(inBatches(rows));
    expect(file).toBeInstanceOf(ReadableStream);
    const numbers = (await readBack(file)).slice(headings + 1).map((row) => row[at("ordinal")]);
    expect(numbers).toEqual(rows.map((row) => row.number));
  });

  it("[R8] streams it to be printed as a short one is, its annulled lines struck through", async () => {
    const rows = Array.from({ length: printableRows + 1 }, (_, index) =>
      serviceRow({ number: index + 1, isAnnulled: index === 1 }),
    );
    const columns = columnsOf(generalServiceColumns, ["ordinal", "started_at", "name"]);
    const file = (await journalXlsx(inBatches(rows), columns)) as ReadableStream<Uint8Array>;
    const bytes = new Uint8Array(await new Response(file).arrayBuffer());
    const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[0];
    expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "$5:$5" });
    const styleOf = (line: number) => sheet?.cells?.get(`${headings + line},1`)?.style;
    expect([1, 2, 3].map((line) => styleOf(line)?.font?.strikethrough ?? false)).toEqual([
      false,
      true,
      false,
    ]);
    expect(styleOf(1)?.numFmt).toBe("dd.mm.yyyy hh:mm");
  });

  it("lets go of the rows when the reader goes away", async () => {
    let released = false;
    async function* endless() {
      try {
        for (;;) yield Array.from({ length: 1000 }, () => serviceRow());
      } finally {
        released = true;
      }
    }
    const stream = (await journalXlsx(endless())) as ReadableStream<Uint8Array>;
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(released).toBe(true);
  });

  it("passes on a failure of the rows before a byte is written", async () => {
    async function* failing() {
      yield [serviceRow()];
      throw new RangeError("rows are not to be had");
    }
    await expect(journalXlsx(failing())).rejects.toThrow("rows are not to be had");
  });
});
