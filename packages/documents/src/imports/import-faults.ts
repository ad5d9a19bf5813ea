import { faultsFileLabels, type ImportCell } from "@prosvet/domain";
import { writeXlsxStream } from "hucre/xlsx";

/** A row as it was sent, with what is wrong with it and what is only said of it. */
export type JudgedRow = { cells: readonly ImportCell[]; number: number; faults: string; warnings: string };

/** The file as it was sent, its errors beside the rows: in the first two columns. Out: an XLSX file. */
export async function importFaults(
  header: readonly ImportCell[],
  rows: Iterable<JudgedRow>,
): Promise<Uint8Array> {
  function* lines(): Generator<ImportCell[]> {
    yield [faultsFileLabels.faults, faultsFileLabels.warnings, faultsFileLabels.number, ...header];
    for (const { faults, warnings, number, cells } of rows) yield [faults, warnings, number, ...cells];
  }
  const columns = [{ width: 60 }, { width: 40 }, { width: 8 }, ...header.map(() => ({ width: 22 }))];
  const stream = writeXlsxStream(lines(), {
    ...{ name: "Ошибки", columns, freezePane: { rows: 1 }, repeatHeaders: false },
  });
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
