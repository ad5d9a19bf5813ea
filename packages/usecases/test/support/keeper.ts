import type { ExportContent, ExportWriter } from "@prosvet/usecases";

/** A program's writer that keeps what it was given to write. */
export function keeper() {
  const written: { content: ExportContent; rows: Record<string, unknown>[] }[] = [];
  const write: ExportWriter = async (content) => {
    const rows = [];
    if (content.document !== "refusal_letter") for await (const batch of content.rows) rows.push(...batch);
    written.push({ content, rows });
    return Buffer.from(`file of ${rows.length} lines`);
  };
  return { write, written, last: () => written.at(-1) };
}
