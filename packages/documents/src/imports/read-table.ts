import type { ImportCell } from "@prosvet/domain";
import { streamXlsxRows } from "hucre/xlsx";

/** A row of a sheet with the number that the spreadsheet shows beside it. */
export type TableRow = { number: number; cells: ImportCell[] };

/**
 * The rows of the first sheet of a workbook, one after another (R8). Dates are their wall clock read as UTC. Errors:
 * those of the reader, for what is no workbook. It unpacks what it is given: bounds are the caller's.
 */
export async function* readTable(bytes: Uint8Array): AsyncGenerator<TableRow> {
  for await (const { index, values } of streamXlsxRows(bytes)) {
    yield { number: index + 1, cells: values.map(plainCell) };
  }
}

function plainCell(value: unknown): ImportCell {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date || typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}
