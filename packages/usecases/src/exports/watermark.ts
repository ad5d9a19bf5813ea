import { isoWithOffset, type LookReason, lookReasonLabels } from "@prosvet/domain";
import type { ExportRow } from "./export-queries.ts";

/** «Выдано: Иванова А. П., 22.11.2026 15:04. Зачем: …»: to whom, when and why, by the clock of the centre (R34). */
export function watermarkOf(
  { askedAt, whyReason, whyWords }: Pick<ExportRow, "askedAt" | "whyReason" | "whyWords">,
  askedBy: string,
  timezone: string,
): string {
  const [day = "", time = ""] = isoWithOffset(askedAt, timezone).split("T");
  const at = `${day.split("-").reverse().join(".")} ${time.slice(0, 5)}`;
  const why = whyWords ?? lookReasonLabels[whyReason as LookReason].toLowerCase();
  return `Выдано: ${askedBy}, ${at}. Зачем: ${why}.`;
}
