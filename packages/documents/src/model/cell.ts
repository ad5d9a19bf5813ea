/** What a cell holds. A Date is wall time carried in its UTC fields: a sheet knows no time zones. */
export type CellValue = string | number | Date | null;

/** A cell that was corrected: what stood there, oldest first, struck through beside what stands there now (R8). */
export type Corrected = { was: readonly CellValue[]; now: CellValue };

export type Cell = CellValue | Corrected;

export const isCorrected = (cell: Cell): cell is Corrected =>
  typeof cell === "object" && cell !== null && "was" in cell;

const isSame = (one: CellValue, other: CellValue) =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;

/** A cell from its values in their order: a value that the next one repeats was no correction. */
export function cellOf(values: readonly CellValue[]): Cell {
  const changes = values.filter((value, index) => index === 0 || !isSame(value, values[index - 1] ?? null));
  const now = changes.at(-1) ?? null;
  return changes.length > 1 ? { was: changes.slice(0, -1), now } : now;
}
