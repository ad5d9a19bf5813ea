import { newId } from "@prosvet/crypto";
import type { WorkerTx } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { startRecipient } from "../recipients/index.ts";
import { readClosedMonths, setLastNumber, stopNumbers } from "../registers/index.ts";
import type { ImportInHand } from "./import-in-hand.ts";
import type { JudgedLine } from "./judge-file.ts";
import { judgeImport } from "./judge-import.ts";
import type { JudgingFacts } from "./judging-facts.ts";
import { knownRecipient } from "./known-recipient.ts";
import { lineOfRow } from "./line-of-row.ts";
import { insertLine, insertRollupRequests, readEnteredRows, wakeCounting } from "./line-queries.ts";
import type { WorkbookMeans } from "./workbook-means.ts";

const register = "services";
/** Lines of one transaction: others who record wait for its end. */
const atOnce = 250;

type Row = { number: number; line: JudgedLine };
type Known = { facts: JudgingFacts; recipients: ReadonlyMap<string, string> };

/**
 * Enters the rows of a checked file in the order of their dates, with the next numbers of their years (R8). What was
 * entered before a restart stays and is not entered again; what closed meanwhile is left out and counted.
 */
export async function enterRows(ctx: Ctx, hand: ImportInHand, means: WorkbookMeans): Promise<void> {
  const { row, inCentre } = hand;
  const { file, facts, recipients } = await judgeImport(ctx, hand, means, { keepCells: false });
  const entered = await inCentre((tx) => readEnteredRows(tx, row.id));
  const isWanted = (warnings: readonly string[]) =>
    row.withRepeats || !warnings.includes("repeated_in_journal");
  const rows = file.rows.flatMap(({ row: { number }, line, warnings }): Row[] =>
    line && !entered.has(number) && isWanted(warnings) ? [{ number, line }] : [],
  );
  rows.sort(
    (one, other) =>
      one.line.startedAt.getTime() - other.line.startedAt.getTime() || one.number - other.number,
  );
  const progress = { done: entered.size, total: entered.size + rows.length, late: 0 };
  for (let at = 0; at < rows.length; at += atOnce) {
    const batch = rows.slice(at, at + atOnce);
    const count = await inCentre((tx) => enterBatch(tx, ctx, hand, { facts, recipients }, batch, progress));
    progress.done += count;
    progress.late += batch.length - count;
  }
  const { done, total, late } = progress;
  await hand.finish({ stepsDone: done, stepsTotal: total, rowsLate: late });
}

async function enterBatch(
  tx: WorkerTx,
  ctx: Ctx,
  hand: ImportInHand,
  { facts, recipients }: Known,
  batch: readonly Row[],
  progress: { done: number; total: number; late: number },
): Promise<number> {
  const years = [...new Set(batch.map(({ line }) => yearOf(line)))].sort((one, other) => one - other);
  const numbers = new Map<number, number>();
  // In the order of the years: two imports never wait for each other crosswise.
  for (const year of years) numbers.set(year, await stopNumbers(tx, register, year));
  const months = [...new Set(batch.map(({ line }) => monthOf(line)))];
  const closed = await readClosedMonths(tx, register, months);
  const rows = batch.filter(({ line }) => !closed.has(monthOf(line)));
  if (rows.length > 0) await writeRows(tx, ctx, hand, { facts, recipients }, { rows, numbers });
  const { done, total, late } = progress;
  const rowsLate = late + batch.length - rows.length;
  await hand.note(tx, { stepsDone: done + rows.length, stepsTotal: total, rowsLate });
  return rows.length;
}

async function writeRows(
  tx: WorkerTx,
  ctx: Ctx,
  { row, tenantId }: ImportInHand,
  { facts, recipients }: Known,
  { rows, numbers }: { rows: readonly Row[]; numbers: Map<number, number> },
): Promise<void> {
  if (row.enteredBy === null) throw new Error("nobody asked to enter an import");
  const recordedBy = row.enteredBy;
  const keys = await readCentreKey(tx, ctx.keyring);
  const lines = rows.map(({ line }) => line);
  const people: Awaited<ReturnType<typeof knownRecipient>>[] = [];
  for (const { line } of rows) people.push(await knownRecipient(tx, keys, line, recipients));
  // From here nothing is waited for until everything is on its way.
  const written = rows.flatMap(({ number: importRow, line }, at) => {
    const year = yearOf(line);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const { category, childAgeYears } = line;
    const nameless = { person: null, category, childAgeYears };
    const recipient = people[at] ?? startRecipient(tx, keys, nameless);
    const arrived = "written" in recipient ? recipient.written : null;
    const place = { tenantId, id: newId(), year, number, importId: row.id, importRow };
    const { limits } = facts.limitsOn(line.day);
    const entered = lineOfRow(line, limits, { ...place, recipient, recordedAt: ctx.now, recordedBy });
    return [arrived, insertLine(tx, entered)];
  });
  await Promise.all(written);
  for (const [year, last] of numbers) await setLastNumber(tx, register, year, last);
  const months = [...new Set(lines.map(monthOf))];
  await insertRollupRequests(
    tx,
    months.map((month) => ({ id: newId(), month, requestedAt: ctx.now })),
  );
  await writeAudit(tx, ctx, {
    action: "imports.enter_lines",
    subject: { kind: "import", id: row.id },
    facts: { lines: rows.length, years: Object.fromEntries(numbers) },
  });
  await wakeCounting(tx);
}

const yearOf = ({ day }: JudgedLine): number => Number(day.slice(0, 4));
const monthOf = ({ day }: JudgedLine): string => `${day.slice(0, 7)}-01`;
