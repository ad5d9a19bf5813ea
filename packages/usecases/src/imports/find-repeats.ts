import type { WorkerTx } from "@prosvet/db";
import type { JudgedLine, JudgedRow } from "./judge-file.ts";
import { readRecipientsOfCodes, selectLinesBetween } from "./judging-queries.ts";

/** A line with a code is told by it; without one, by what was spoken of. */
const keyOf = (
  line: { startedAt: Date; consultantId: string; form: string; topic: string | null },
  code: string | null,
) => [line.startedAt.getTime(), line.consultantId, code ?? `${line.form} ${line.topic}`].join(" ");

const keyOfRow = (line: JudgedLine) => keyOf({ ...line, topic: line.topics[0] ?? null }, line.recipientCode);

/**
 * Joins the rows to recipients by their codes and tells those that the journal, or the file itself, has already. In: rows,
 * whose faults and warnings are added to. Out: recipients by code.
 */
export async function findRepeats(
  tx: WorkerTx,
  importId: string,
  rows: readonly JudgedRow[],
): Promise<Map<string, string>> {
  const lines = rows.flatMap(({ line }) => (line ? [line] : []));
  const codes = [...new Set(lines.flatMap(({ recipientCode }) => recipientCode ?? []))];
  const known = await readRecipientsOfCodes(tx, codes);
  const standing = await countsInJournal(tx, importId, lines);
  const inFile = new Set<string>();
  for (const row of rows) {
    const { line } = row;
    if (!line) continue;
    const { recipientCode } = line;
    if (recipientCode !== null && !known.has(recipientCode)) {
      row.line = null;
      row.faults.push({ column: "recipient_code", message: noSuchCode });
      continue;
    }
    const key = keyOfRow(line);
    const left = standing.get(key) ?? 0;
    if (left > 0) {
      standing.set(key, left - 1);
      row.warnings.push("repeated_in_journal");
    } else if (recipientCode !== null && inFile.has(key)) row.warnings.push("repeated_in_file");
    inFile.add(key);
  }
  return known;
}

const noSuchCode =
  "Получателя с таким кодом в центре нет. Исправьте код или оставьте ячейку пустой: строка внесётся с новым кодом.";

async function countsInJournal(tx: WorkerTx, importId: string, lines: readonly JudgedLine[]) {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { startedAt } of lines) {
    from = Math.min(from, startedAt.getTime());
    to = Math.max(to, startedAt.getTime());
  }
  if (lines.length === 0) return counts;
  for (const line of await selectLinesBetween(tx, importId, new Date(from), new Date(to))) {
    add(keyOf(line, line.code));
    if (line.anonymous) add(keyOf(line, null));
  }
  return counts;
}
