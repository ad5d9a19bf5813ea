import type { Line } from "./line.ts";

const titles = ["row", "floor", "subject", "ratio", "bar", "verdict"];

const cellsOf = ({ what, floor, subject, ratio, bar, verdict }: Line) => [
  ...[what, floor ?? "–", subject, ratio ?? "–", bar, verdict],
];

/** The lines as a table in Markdown, aligned for a terminal. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [titles, ...lines.map(cellsOf)];
  const widths = titles.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const text = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [text(rows[0] ?? []), rule, ...rows.slice(1).map(text)].join("\n");
}
