/** What there is of a column to lay it out: the heading, the width in characters, and how a date is written. */
export type Measured = { header: string; width: number; format?: string | undefined };

/** How the columns go on paper: their parts, each a table of its own, and the size of the letters, in points. */
export type Parts<Column> = { fontSize: number; parts: readonly (readonly Column[])[] };

/** Between the margins of A4 across, in points. */
const across = 785;
const fontSizes = [9, 8, 7] as const;
const smallest = 7;
/** What the edges of a cell take, in points. */
const edges = 4.5;
/** The part of a letter's size that its width takes, between a text's letters and a heading's. */
const letterWidth = 0.5;
/** Text is wrapped, so a column may be narrower than its widest value. */
const wrapped = 0.7;
/** Letters of a heading are wider. */
const bold = 1.15;
/** A longer word is hyphenated. */
const longestWhole = 17;

/** A day, `23.11.2026`: it is never wrapped. */
const wholeDay = 11;

const longestWord = (text: string) => Math.max(...text.split(/[\s,]+/).map((word) => word.length));

/** Characters that a column takes on paper: its text wrapped, the words of its heading and the days in it whole. */
export const printedWidth = ({ header, width, format }: Measured): number =>
  Math.max(
    width * wrapped,
    Math.min(longestWhole, longestWord(header)) * bold,
    format?.startsWith("dd.") ? wholeDay : 0,
  );

const pointsOf = (columns: readonly Measured[], fontSize: number) =>
  columns.reduce((points, column) => points + printedWidth(column) * letterWidth * fontSize + edges, 0);

/**
 * Columns laid out on A4 across: in one table with the largest letters that fit, else in parts with the smallest, each of
 * which begins with the first column, as the two sides of a paper journal do.
 */
export function columnParts<Column extends Measured>(columns: readonly Column[]): Parts<Column> {
  const fontSize = fontSizes.find((size) => pointsOf(columns, size) <= across);
  if (fontSize !== undefined) return { fontSize, parts: [columns] };
  const [first, ...rest] = columns as [Column, ...Column[]];
  const room = across - pointsOf([first], smallest);
  return { fontSize: smallest, parts: evenParts(rest, room).map((part) => [first, ...part]) };
}

/** Columns one after another in parts that are no wider than the limit. */
function filled<Column extends Measured>(columns: readonly Column[], limit: number): Column[][] {
  const parts: Column[][] = [[]];
  for (const column of columns) {
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && pointsOf([...part, column], smallest) > limit) parts.push([column]);
    else part.push(column);
  }
  return parts;
}

/** As few parts as the room allows, of about the same width. */
function evenParts<Column extends Measured>(columns: readonly Column[], room: number): Column[][] {
  const fewest = filled(columns, room);
  for (let limit = pointsOf(columns, smallest) / fewest.length; limit < room; limit += room / 40) {
    const parts = filled(columns, limit);
    if (parts.length === fewest.length) return parts;
  }
  return fewest;
}
