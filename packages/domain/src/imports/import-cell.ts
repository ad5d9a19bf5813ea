/** A cell as a spreadsheet holds it. A date is its wall clock, read as if it were UTC. */
export type ImportCell = string | number | boolean | Date | null;

/** The words of a cell, without spaces around; empty for an empty one. */
export function textOf(cell: ImportCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString();
  return String(cell).replaceAll("\u00a0", " ").trim();
}

/** Whether a row holds nothing at all. */
export const isEmptyRow = (cells: readonly ImportCell[]): boolean =>
  cells.every((cell) => textOf(cell) === "");
