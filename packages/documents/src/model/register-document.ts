import type { Column, GeneralColumn } from "./column.ts";
import type { Signature } from "./signature.ts";

/** Rows in batches, in their order. */
export type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

type Content<Row> = {
  /** Lines of the heading; the first is the title of the document (R51). */
  title: readonly [string, ...string[]];
  /** `organisation` is whose the centre is, in full: it stands above the title. */
  centre: { name: string; timezone: string; organisation?: string };
  /** What the document covers, in Russian: «ноябрь 2026 года». */
  period: string;
  rows: Batches<Row>;
  /** Entered by mistake: the number stays and the line is struck through (R8). */
  isStruck?: (row: Row) => boolean;
  /** The row as it stood before each of its corrections, the oldest first (R8). */
  earlier?: (row: Row) => readonly Row[];
  /** What the row adds to the notes. */
  notesOf?: (row: Row) => readonly string[];
  /** Words under the table, before those of the rows. */
  notes?: readonly string[];
  /** Lines to sign on, below everything. */
  signatures?: readonly Signature[];
};

/** A register for general use: no column with personal data (R33 [Г 18; К 22]). */
export type GeneralRegister<Row> = Content<Row> & { use: "general"; columns: readonly GeneralColumn<Row>[] };

/** A register for official use (R34): it may name people, so every sheet says who asked for it, when and why. */
export type OfficialRegister<Row> = Content<Row> & {
  use: "official";
  columns: readonly Column<Row>[];
  watermark: string;
};

/** A register as a document: every kind of file is made of it. */
export type RegisterDocument<Row> = GeneralRegister<Row> | OfficialRegister<Row>;

/** What every sheet of a register for official use says; null for general use. Throws TypeError on an empty watermark. */
export function markingOf<Row>(document: RegisterDocument<Row>): string | null {
  if (document.use === "general") return null;
  if (document.watermark.trim() === "") throw new TypeError("official use needs a watermark");
  return `Для служебного пользования, содержит персональные данные. ${document.watermark}`;
}
