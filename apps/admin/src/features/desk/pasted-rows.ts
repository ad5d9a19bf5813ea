import { type VisitCell, type VisitRow, visitCells } from "@prosvet/domain";

export const mostRows = 100;

export const blankRow = (): VisitRow => Object.fromEntries(visitCells.map((cell) => [cell, ""])) as VisitRow;

/** Rows of cells as a spreadsheet or a text gives them: by lines and tabs. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r/g, "")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim().slice(0, 200)));

/** The list with what was pasted from a cell on, to the right and downwards; as many rows as a list may have. */
export function pasted(
  rows: readonly VisitRow[],
  at: { index: number; cell: VisitCell },
  text: string,
): VisitRow[] {
  const next = rows.map((row) => ({ ...row }));
  const left = visitCells.indexOf(at.cell);
  for (const [down, line] of cellsOf(text).entries()) {
    const index = at.index + down;
    if (index >= mostRows) break;
    const row = next[index] ?? blankRow();
    for (const [across, value] of line.entries()) {
      const cell = visitCells[left + across];
      if (cell) row[cell] = value;
    }
    next[index] = row;
  }
  return next;
}

/** The row after one: of the same day and consultant, as a paper list is. */
export const rowAfter = ({ day, consultant }: VisitRow): VisitRow => ({ ...blankRow(), day, consultant });
