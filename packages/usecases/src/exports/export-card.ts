import type { ExportFormat } from "./export-content.ts";
import type { ExportRow } from "./export-queries.ts";
import { ExportSelection } from "./export-selection.ts";

/** `withdrawn`: somebody whom it names was erased since. */
export type ExportState = "waiting" | "running" | "ready" | "failed" | "withdrawn";

/** An export as whoever asked for it follows it: `done` of `total` lines. `year` is null for a letter, `month` for a whole year. */
export type ExportCard = {
  id: string;
  document: ExportSelection["document"];
  format: ExportFormat;
  use: "general" | "official";
  year: number | null;
  month: number | null;
  askedAt: Date;
  state: ExportState;
  done: number;
  total: number;
  size: number | null;
  expiresAt: Date;
};

export function exportCardOf(row: ExportRow): ExportCard {
  const selection = ExportSelection.parse(row.filter);
  const isLetter = selection.document === "refusal_letter";
  const month = "month" in selection ? selection.month : null;
  return {
    id: row.id,
    document: selection.document,
    format: row.format as ExportFormat,
    use: row.use as ExportCard["use"],
    year: isLetter ? null : selection.year,
    month: month === null ? null : Number(month.slice(5, 7)),
    askedAt: row.askedAt,
    state: row.state as ExportState,
    done: row.rowsDone,
    total: row.rowsTotal,
    size: row.size,
    expiresAt: row.expiresAt,
  };
}
