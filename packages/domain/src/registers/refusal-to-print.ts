import type { Refusal } from "../refusal.ts";

/** What one printed document may have: a longer one is a table for a computer. */
export const mostPrintedRows = 5_000;
/** A PDF is laid out whole in memory; a month of 1,800 lines with every column fits. */
export const mostPdfCells = 60_000;

export type DocumentToPrint = { format: "xlsx" | "pdf" | "docx"; rows: number; columns: number };

/** Why a register may not be had as a document to print: it is too long for it (R8). XLSX takes any number of lines. */
export function refusalToPrint({ format, rows, columns }: DocumentToPrint): Refusal | null {
  const byCells = Math.floor(mostPdfCells / Math.max(1, columns));
  const most = format === "pdf" ? Math.min(mostPrintedRows, byCells) : mostPrintedRows;
  if (format === "xlsx" || rows <= most) return null;
  return {
    code: "export_too_long",
    message: `В ${format.toUpperCase()} помещается до ${most} строк, а выбрано ${rows}. Выберите месяц или скачайте XLSX.`,
    requirement: "R8",
    value: most,
  };
}
