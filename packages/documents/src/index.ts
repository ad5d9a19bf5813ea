export type { CellValue, Column } from "./column.ts";
export { journalColumns, journalColumnsOf } from "./journal/journal-columns.ts";
export type { JournalRow } from "./journal/journal-row.ts";
export { type JournalHeading, journalXlsx, printableRows } from "./journal/journal-xlsx.ts";
