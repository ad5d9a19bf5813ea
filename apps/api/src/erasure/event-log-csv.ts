import { csvLine, csvMark } from "@prosvet/documents";
import type { EventLogLine } from "@prosvet/usecases";

const columns = ["Номер события", "Время (UTC)", "Кто", "Действие", "С чем", "Идентификатор"];

/** The event log as a table of text. */
export function eventLogCsv(lines: readonly EventLogLine[]): string {
  const rows = lines.map(({ number, at, who, what, subject, subjectId }) =>
    csvLine([number, at.toISOString(), who, what, subject, subjectId]),
  );
  return [csvMark, csvLine(columns), ...rows].join("");
}
