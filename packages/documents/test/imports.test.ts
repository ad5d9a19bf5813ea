import { type ImportCell, isHeader, matchHeader, serviceKindLabels } from "@prosvet/domain";
import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { importFaults, importTemplate, readTable } from "../src/index.ts";

async function rowsOf(bytes: Uint8Array): Promise<ImportCell[][]> {
  const rows: ImportCell[][] = [];
  for await (const { cells } of readTable(bytes)) rows.push(cells);
  return rows;
}

it("[R8] the template has every needed column, and a sheet with the words that each takes", async () => {
  const bytes = await importTemplate({ columns: ["kind", "child_age"], consultants: ["Иванова Анна"] });
  const [header = []] = await rowsOf(bytes);
  expect(isHeader(header)).toBe(true);
  expect(matchHeader(header)).toMatchObject({ missing: [], unknown: [], twice: [] });
  expect(header).toContain("Возраст ребёнка");
  const { sheets } = await readXlsx(bytes);
  const words = sheets[1]?.rows.flat() ?? [];
  expect(words).toEqual(expect.arrayContaining([...Object.values(serviceKindLabels), "Иванова Анна"]));
});

it("[R8] the file with errors can be corrected and sent again: dates stay dates, words stay words", async () => {
  const day = new Date(Date.UTC(2025, 8, 2, 14, 30));
  const cells = [day, "=1+1", 45, null, "Очно"];
  const header = ["Дата и время начала", "Тема", "Продолжительность, мин", "Канал", "Форма"];
  const bytes = await importFaults(header, [{ cells, number: 7, faults: "«Тема»: нет", warnings: "" }]);
  const [first = [], second] = await rowsOf(bytes);
  expect(matchHeader(first)).toMatchObject({ unknown: [], leftOut: [] });
  expect(second?.slice(0, 5)).toEqual(["«Тема»: нет", null, 7, day, "=1+1"]);
});
