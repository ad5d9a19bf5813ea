import { type Cell, cellOf } from "./cell.ts";
import type { Column } from "./column.ts";
import type { RegisterDocument } from "./register-document.ts";
import { wallClockOf } from "./wall-clock.ts";

/** A row as any file shows it; `notes` are what it adds to those of the register. */
export type Line = { cells: readonly Cell[]; isStruck: boolean; notes: readonly string[] };

export type RegisterLines = {
  columns: readonly Omit<Column<never>, "value">[];
  batches: () => AsyncGenerator<Iterable<Line>>;
  /** Words under the table: complete when the batches have been read. */
  notes: () => readonly string[];
};

// One line at a time: a batch of lines would outlive the young generation of the heap.
function* eachOf<Row>(batch: readonly Row[], lineOf: (row: Row) => Line): Generator<Line> {
  for (const row of batch) yield lineOf(row);
}

/**
 * The lines of a register. In: the document. Out: lines in batches, read once. Errors: those of the rows; TypeError when
 * a register for general use has a column with personal data (R33).
 */
export function linesOf<Row>(document: RegisterDocument<Row>): RegisterLines {
  const { earlier, isStruck, notesOf, use } = document;
  const columns: readonly Column<Row>[] = document.columns;
  if (use === "general" && columns.some((column) => column.personal)) {
    throw new TypeError("a register for general use has no personal data");
  }
  const notes = [...(document.notes ?? [])];
  const wallClock = wallClockOf(document.centre.timezone);
  const lineOf = (row: Row): Line => {
    const before = earlier?.(row) ?? [];
    const cells =
      before.length === 0
        ? columns.map((column) => column.value(row, wallClock))
        : columns.map((column) => cellOf([...before, row].map((state) => column.value(state, wallClock))));
    const said = notesOf?.(row) ?? [];
    notes.push(...said);
    return { cells, isStruck: isStruck?.(row) ?? false, notes: said };
  };
  return {
    columns,
    async *batches() {
      for await (const batch of document.rows) yield eachOf(batch, lineOf);
    },
    notes: () => notes,
  };
}
