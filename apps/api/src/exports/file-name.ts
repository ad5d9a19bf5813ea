import type { ExportCard, ExportFormat } from "@prosvet/usecases";

export const mediaTypes: Record<ExportFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

const names = {
  services: "journal",
  bookings: "bookings",
  families: "families",
  refusal_letter: "refusal",
} as const;

type Named = Pick<ExportCard, "document" | "year" | "month" | "use"> & { format: ExportFormat | "csv" };

/** «journal-2026-10.xlsx»: what it is and of when, and nobody's name. */
export function fileNameOf({ document, year, month, format, use }: Named): string {
  const two = month === null ? null : String(month).padStart(2, "0");
  const parts = [names[document], year, two, use === "official" ? "official" : null];
  return `${parts.filter((part) => part !== null).join("-")}.${format}`;
}
