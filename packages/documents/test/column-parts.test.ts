import { expect, it } from "vitest";
import { generalServiceColumns, officialServiceColumns } from "../src/index.ts";
import { columnParts, printedWidth } from "../src/layout/column-parts.ts";

const columns = (count: number, width = 18) =>
  Array.from({ length: count }, (_, at) => ({ code: String(at), header: "Столбец", width }));

it("keeps sixteen usual columns in one table, with letters of seven points or more", () => {
  for (let count = 1; count <= 16; count += 1) {
    const { fontSize, parts } = columnParts(columns(count));
    expect(parts).toHaveLength(1);
    expect(fontSize).toBeGreaterThanOrEqual(7);
  }
  expect(columnParts(columns(4)).fontSize).toBe(9);
});

it("[R8] divides more columns into parts that lose none, each with the first column before it", () => {
  for (const wide of [columns(17, 28), columns(33, 30), generalServiceColumns, officialServiceColumns]) {
    const { fontSize, parts } = columnParts<{ code: string; header: string; width: number }>(wide);
    expect(parts.length).toBeGreaterThan(1);
    expect(fontSize).toBe(7);
    const codes = parts.flatMap((part) => part.slice(1).map(({ code }) => code));
    expect(parts.every(([first]) => first?.code === wide[0]?.code)).toBe(true);
    expect([wide[0]?.code, ...codes]).toEqual(wide.map(({ code }) => code));
  }
});

it("[R8] never breaks a day, however narrow its column", () => {
  const day = "23.11.2026";
  expect(printedWidth({ header: "Дата", width: 6, format: "dd.mm.yyyy" })).toBeGreaterThan(day.length);
  expect(printedWidth({ header: "Дата", width: 6, format: "dd.mm.yyyy hh:mm" })).toBeGreaterThan(day.length);
});
