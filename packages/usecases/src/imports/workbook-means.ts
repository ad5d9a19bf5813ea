import type { ImportCell } from "@prosvet/domain";

/** A row of a sheet with the number that the spreadsheet shows beside it. */
export type SheetRow = { number: number; cells: readonly ImportCell[] };

/** A row as it was sent, with what is said of it. */
export type JudgedSheetRow = SheetRow & { faults: string; warnings: string };

/** How a program reads workbooks and writes them: the format is not the use-cases' business. */
export type WorkbookMeans = {
  read(bytes: Uint8Array): AsyncIterable<SheetRow>;
  writeFaults(header: readonly ImportCell[], rows: Iterable<JudgedSheetRow>): Promise<Uint8Array>;
};
