/** What a cell holds. A Date is wall time carried in its UTC fields: a sheet knows no time zones. */
export type CellValue = string | number | Date | null;

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
  /** In: a row, and the wall clock of the centre. */
  value: (row: Row, wallClock: (instant: Date) => Date) => CellValue;
};
