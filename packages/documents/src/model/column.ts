import type { CellValue } from "./cell.ts";

/** One column of a register, for every kind of document made of it. */
export type Column<Row> = {
  /** The code by which a centre's template chooses the column. */
  code: string;
  /** The heading in Russian. */
  header: string;
  /** In characters. */
  width: number;
  /** The number format of a spreadsheet. */
  format?: string;
  /** Whether the cells hold personal data of recipients. */
  personal: boolean;
  /** In: a row, and the wall clock of the centre. */
  value: (row: Row, wallClock: (instant: Date) => Date) => CellValue;
};

/** A column that a document for general use may have (R33). */
export type GeneralColumn<Row> = Column<Row> & { personal: false };

/** What a set of columns says of each beside the catalogue's code and heading. */
export type Shown<Row> = Pick<Column<Row>, "width" | "format" | "value">;

/** The columns of a centre's template, in its order; a code that is not among the columns is left out. */
export const columnsOf = <Kind extends { code: string }>(
  columns: readonly Kind[],
  codes: readonly string[],
): readonly Kind[] => codes.flatMap((code) => columns.filter((column) => column.code === code));
