import type { CentreTx } from "@prosvet/db";
import type { Speciality } from "@prosvet/domain";
import type { Deps } from "../context.ts";
import type { JournalSelection } from "../services/index.ts";
import { readRefusalWords } from "./refusal-words.ts";
import { type Around, type Colleague, type ServiceLine, serviceLineOf } from "./service-line.ts";
import {
  type FoundLine,
  readCorrectionsOf,
  readHandedWith,
  readSentWith,
  readTitles,
  selectColleagues,
  selectServiceLines,
} from "./service-line-queries.ts";

/** Runs a batch in a transaction of its own, through the door of whoever reads. */
export type Reading = <T>(run: (tx: CentreTx) => Promise<T>) => Promise<T>;

export const linesAtOnce = 2000;

/** More of each line than general use shows, or the same line. */
export type Beyond<Row> = (
  tx: CentreTx,
  found: FoundLine[],
  lines: ServiceLine[],
  around: Around,
) => Promise<Row[]>;

export const nothingMore: Beyond<ServiceLine> = async (_, _found, lines) => lines;

/** The keys are those of official use: without them no words are opened. */
type Book = { selection: JournalSelection; timezone: string; keyring: Deps["keyring"] | null };

/**
 * The book of a selection from its first number on, each batch in a transaction of its own: no year is held in memory
 * (R8). The next batch is read while the last one is written.
 */
export async function* serviceLines<Row>(
  read: Reading,
  book: Book,
  beyond: Beyond<Row>,
): AsyncGenerator<Row[]> {
  for (let next = batchAfter(read, book, beyond, 0); ; ) {
    const { rows, last, isWhole } = await next;
    if (isWhole) {
      next = batchAfter(read, book, beyond, last);
      // Whoever stops taking lines does not hear of what was read ahead.
      next.catch(() => {});
    }
    if (rows.length > 0) yield rows;
    if (!isWhole) return;
  }
}

const batchAfter = <Row>(read: Reading, book: Book, beyond: Beyond<Row>, after: number) =>
  read(async (tx) => {
    const found = await selectServiceLines(tx, book.selection, { after, limit: linesAtOnce });
    const around = await readAround(tx, found, book);
    const lines = found.map((line) => serviceLineOf(line, around));
    return {
      rows: await beyond(tx, found, lines, around),
      last: found.at(-1)?.number ?? after,
      isWhole: found.length === linesAtOnce,
    };
  });

/** What the lines of a batch need besides their own rows. */
export async function readAround(tx: CentreTx, found: FoundLine[], book: Book): Promise<Around> {
  const changed = found.filter(({ correctedAt, annulledAt }) => correctedAt ?? annulledAt);
  const colleagues = await selectColleagues(tx);
  const consultants = new Map<string, Colleague>(
    colleagues.map(({ id, name, speciality }) => [id, { name, speciality: speciality as Speciality | null }]),
  );
  const corrections = await readCorrectionsOf(
    tx,
    changed.map(({ id }) => id),
  );
  const { keyring } = book;
  const refusals = keyring && (await readRefusalWords(tx, { keyring }, found));
  const materials = await readMaterials(tx, found);
  return { timezone: book.timezone, consultants, corrections, refusals, materials };
}

/** Titles of what was sent, by line: of the line itself, of letters after it and of the answer to its booking (R46). */
async function readMaterials(tx: CentreTx, found: FoundLine[]): Promise<Map<string, string[]>> {
  const answered = found.flatMap(({ form, bookingId }) =>
    form === "written" && bookingId ? [bookingId] : [],
  );
  const sentWith = answered.length === 0 ? new Map<string, string[]>() : await readSentWith(tx, answered);
  const handed = await readHandedWith(
    tx,
    found.map(({ id }) => id),
  );
  const sent = found.flatMap(({ id, materialIds, bookingId }) => {
    const ofAnswer = (bookingId && sentWith.get(bookingId)) || [];
    const ids = new Set([...materialIds, ...ofAnswer, ...(handed.get(id) ?? [])]);
    return ids.size === 0 ? [] : [[id, [...ids]] as const];
  });
  if (sent.length === 0) return new Map();
  const titles = await readTitles(tx);
  return new Map(sent.map(([id, ids]) => [id, ids.flatMap((one) => titles.get(one) ?? [])]));
}
