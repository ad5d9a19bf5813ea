import { type ImportWarning, importColumnLabel, importWarningWords } from "@prosvet/domain";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { dropFiles, keepFile } from "./import-files.ts";
import type { ImportInHand } from "./import-in-hand.ts";
import { type ImportVerdict, noVerdict } from "./import-verdict.ts";
import { type JudgedFile, type JudgedRow, UnreadableFile } from "./judge-file.ts";
import { judgeImport } from "./judge-import.ts";
import type { JudgedSheetRow, WorkbookMeans } from "./workbook-means.ts";

const mostShown = 100;

/** The dry run: judges every row, writes down what was found, and enters nothing (R8). */
export async function checkImport(ctx: Ctx, hand: ImportInHand, means: WorkbookMeans): Promise<void> {
  const judged = await judgeImport(ctx, hand, means, { keepCells: true }).catch((error) => {
    if (error instanceof UnreadableFile) return error;
    throw error;
  });
  if (judged instanceof UnreadableFile) {
    await keepVerdict(ctx, hand, { verdict: noVerdict(judged.message), faults: null, file: null });
    return;
  }
  const { file } = judged;
  const told = file.rows.filter(({ faults, warnings }) => faults.length + warnings.length > 0);
  const faults = told.length === 0 ? null : await means.writeFaults(file.headerCells, sheetRows(told));
  await keepVerdict(ctx, hand, { verdict: verdictOf(file), faults, file });
}

type Found = { verdict: ImportVerdict; faults: Uint8Array | null; file: JudgedFile | null };

async function keepVerdict(ctx: Ctx, hand: ImportInHand, { verdict, faults, file }: Found): Promise<void> {
  const { row, tenantId, inCentre } = hand;
  const keys = await inCentre((tx) => readCentreKey(tx, ctx.keyring));
  const place = { tenantId, id: row.id };
  const bytes = Buffer.from(JSON.stringify(verdict));
  const verdictName = await keepFile(ctx, keys, place, { part: "verdict", bytes });
  const faultsName =
    faults && (await keepFile(ctx, keys, place, { part: "faults", bytes: Buffer.from(faults) }));
  const rows = file?.rows ?? [];
  const rowsFaulty = rows.filter(({ line }) => line === null).length;
  const rowsRepeated = rows.filter(({ warnings }) => warnings.includes("repeated_in_journal")).length;
  await hand
    .finish({ verdictName, faultsName, rowsTotal: rows.length, rowsFaulty, rowsRepeated })
    .catch(async (error) => {
      await dropFiles(ctx, tenantId, [verdictName, faultsName]);
      throw error;
    });
}

function verdictOf({ header, rows }: JudgedFile): ImportVerdict {
  const faults: ImportVerdict["faults"] = [];
  const warnings = new Map<ImportWarning, { rows: number; first: number[] }>();
  const years = new Map<number, number>();
  for (const { row, line, faults: found, warnings: told } of rows) {
    for (const { column, message } of found) {
      if (faults.length >= mostShown) break;
      faults.push({ row: row.number, column: column && importColumnLabel(column), message });
    }
    for (const code of told) {
      const known = warnings.get(code) ?? { rows: 0, first: [] };
      if (known.first.length < 5) known.first.push(row.number);
      warnings.set(code, { ...known, rows: known.rows + 1 });
    }
    if (!line) continue;
    const year = Number(line.day.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    problem: null,
    ...{ unknownColumns: header.unknown, leftOutColumns: header.leftOut, faults },
    warnings: [...warnings].map(([code, found]) => ({ code, ...found })),
    years: [...years].sort(([one], [other]) => one - other).map(([year, lines]) => ({ year, lines })),
  };
}

function* sheetRows(rows: readonly JudgedRow[]): Generator<JudgedSheetRow> {
  for (const { row, faults, warnings } of rows) {
    const said = faults.map(({ column, message }) =>
      column === null ? message : `«${importColumnLabel(column)}»: ${message}`,
    );
    yield {
      ...row,
      ...{ faults: said.join("\n"), warnings: warnings.map((code) => importWarningWords[code]).join("\n") },
    };
  }
}
