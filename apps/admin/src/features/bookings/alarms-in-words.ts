import { plural } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";

const breachesOf = (count: number): string =>
  `Нарушен срок: ${count} ${plural(count, "запись", "записи", "записей")}`;
const warningsOf = (count: number): string =>
  `Срок под угрозой: ${count} ${plural(count, "запись", "записи", "записей")}`;

/** What the windows call for, breaches first. */
export function alarmsInWords(alarming: readonly Pick<BookingRow, "alarm">[]): string {
  const breaches = alarming.filter(({ alarm }) => alarm === "breach").length;
  const warnings = alarming.length - breaches;
  return [
    ...(breaches > 0 ? [breachesOf(breaches)] : []),
    ...(warnings > 0 ? [warningsOf(warnings)] : []),
  ].join(". ");
}
