import { addMonths } from "@prosvet/domain";
import { type Month, monthInWords, type Period } from "../../time/months.ts";

const monthsBack = 36;

/** Months to choose from, this one first, and those that are chosen already. */
export function monthsToChoose(now: Month, { from, to }: Period): { value: Month; label: string }[] {
  const back = Array.from({ length: monthsBack }, (_, count) => addMonths(`${now}-01`, -count).slice(0, 7));
  return [...new Set([...back, from, to])]
    .sort()
    .reverse()
    .map((month) => ({ value: month, label: monthInWords(month) }));
}

/** «за ноябрь 2026», «за время: сентябрь 2026 – ноябрь 2026» */
export const periodInWords = ({ from, to }: Period): string =>
  from === to ? `за ${monthInWords(from)}` : `за время: ${monthInWords(from)} – ${monthInWords(to)}`;

/** The months of an address: the first never after the last, this month where none is named. */
export function periodOf({ from, to }: Partial<Period>, now: Month): Period {
  const first = from ?? to ?? now;
  const last = to ?? (from !== undefined && from > now ? from : (from ?? now));
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}
