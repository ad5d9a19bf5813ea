import type { ExportCard } from "../../api/types.ts";
import { monthNames } from "../../time/months.ts";

const documents = {
  services: "Журнал услуг",
  bookings: "Журнал записи",
  families: "Журнал учёта семей",
  refusal_letter: "Письмо об отказе",
} as const;

/** «Журнал услуг, октябрь 2026, XLSX, с именами»; a whole year is «2026 год». */
export function exportInWords({ document, year, month, format, use }: ExportCard): string {
  const name = month === null ? null : monthNames[month - 1];
  const period = year === null ? null : name === null ? `${year} год` : `${name} ${year}`;
  const parts = [documents[document], period, format.toUpperCase(), use === "official" ? "с именами" : null];
  return parts.filter(Boolean).join(", ");
}
