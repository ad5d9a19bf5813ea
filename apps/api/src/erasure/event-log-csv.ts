import type { EventLogLine } from "@prosvet/usecases";

const columns = ["Номер события", "Время (UTC)", "Кто", "Действие", "С чем", "Идентификатор"];

/** A cell that no program of tables takes for a formula. */
const cell = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
};

/** The event log as a table of text: semicolons and a mark of UTF-8, as programs of tables expect in Russia. */
export function eventLogCsv(lines: readonly EventLogLine[]): string {
  const rows = lines.map(({ number, at, who, what, subject, subjectId }) => [
    ...[number === null ? "" : String(number), at.toISOString()],
    ...[who, what, subject, subjectId ?? ""],
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}
