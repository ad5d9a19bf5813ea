import { normaliseCode } from "@prosvet/crypto";
import {
  dayOf,
  type ImportCell,
  type ImportedLine,
  type ImportFault,
  type ImportHeader,
  type ImportWarning,
  importLimits,
  isEmptyRow,
  isHeader,
  judgeImportedLine,
  matchHeader,
  monthName,
  readImportRow,
} from "@prosvet/domain";
import type { JudgingFacts } from "./judging-facts.ts";
import type { SheetRow } from "./workbook-means.ts";

/** A row that can be a line, with the version of the limits that it stands under. */
export type JudgedLine = ImportedLine & { day: string; limitVersionId: string };

export type JudgedRow = {
  row: SheetRow;
  line: JudgedLine | null;
  faults: ImportFault[];
  warnings: ImportWarning[];
};

export type JudgedFile = { header: ImportHeader; headerCells: readonly ImportCell[]; rows: JudgedRow[] };

/** Why a file is no journal at all, and what to do. */
export class UnreadableFile extends Error {}

const titleRows = 20;

/**
 * Reads a file row by row and judges each by the rules of recording (R8). Without `keepCells` a row is let go of once it is
 * read. Throws UnreadableFile.
 */
export async function judgeFile(
  sheet: AsyncIterable<SheetRow>,
  facts: JudgingFacts,
  { now, keepCells }: { now: Date; keepCells: boolean },
): Promise<JudgedFile> {
  let header: ImportHeader | null = null;
  let headerCells: readonly ImportCell[] = [];
  const rows: JudgedRow[] = [];
  for await (const row of withProblems(sheet)) {
    if (isEmptyRow(row.cells)) continue;
    if (header) {
      if (rows.length >= importLimits.rows) throw tooLong();
      const judged = judgeRow(row, header, facts, now);
      rows.push(keepCells ? judged : { ...judged, row: { ...row, cells: [] } });
    } else if (isHeader(row.cells)) {
      header = requireColumns(matchHeader(row.cells));
      headerCells = row.cells;
    } else if (row.number > titleRows) break;
  }
  if (!header) throw new UnreadableFile(noHeader);
  if (rows.length === 0) throw new UnreadableFile("Под названиями столбцов нет ни одной строки.");
  return { header, headerCells, rows };
}

async function* withProblems(sheet: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  const rows = sheet[Symbol.asyncIterator]();
  for (;;) {
    const next = await rows.next().catch(() => {
      throw new UnreadableFile("Файл не открывается. Сохраните его заново как «Книга Excel (.xlsx)».");
    });
    if (next.done) return;
    yield next.value;
  }
}

function judgeRow(row: SheetRow, header: ImportHeader, facts: JudgingFacts, now: Date): JudgedRow {
  const { line, faults, warnings } = readImportRow(row.cells, header, facts);
  if (!line) return { row, line, faults, warnings };
  const day = dayOf(line.startedAt, facts.timezone);
  const { id, limits, isBefore } = facts.limitsOn(day);
  const judged = judgeImportedLine(line, now, limits);
  const all = [...warnings, ...(isBefore ? ["before_regulation" as const] : []), ...judged.warnings];
  const fault = judged.fault ?? faultOfMonth(day, facts);
  if (fault) return { row, line: null, faults: [fault], warnings: all };
  const durationMinutes = line.durationMinutes ?? limits.durationMinutes.default;
  const recipientCode = line.recipientCode && normaliseCode(line.recipientCode);
  return {
    row,
    line: { ...line, durationMinutes, recipientCode, day, limitVersionId: id },
    faults,
    warnings: all,
  };
}

function faultOfMonth(day: string, { closedMonths }: JudgingFacts): ImportFault | null {
  if (!closedMonths.has(`${day.slice(0, 7)}-01`)) return null;
  const message = `Журнал за ${monthName(day)} закрыт: файлом в него ничего не внести. Такую строку вносит руководитель, с причиной.`;
  return { column: "started_at", message };
}

function requireColumns(header: ImportHeader): ImportHeader {
  const { missing, twice } = header;
  if (missing.length > 0) {
    throw new UnreadableFile(
      `В файле нет столбцов: ${missing.join(", ")}. Назовите их так же, как в шаблоне.`,
    );
  }
  if (twice.length === 0) return header;
  throw new UnreadableFile(`Столбцы названы дважды: ${twice.join(", ")}. Оставьте по одному.`);
}

const noHeader =
  "В первых двадцати строках нет названий столбцов. Скачайте шаблон и назовите столбцы так же, как в нём.";
const tooLong = () =>
  new UnreadableFile(
    `В файле больше ${importLimits.rows} строк. Разделите его на несколько и загрузите по одному.`,
  );
