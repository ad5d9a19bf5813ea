import type { CalendarDay } from "../time/calendar.ts";
import { dateInWords, plural } from "../time/words.ts";

/** «10 календарных дней» after «в течение», «не позднее». */
export const calendarDays = (count: number): string =>
  `${count} ${plural(count, "календарного дня", "календарных дней", "календарных дней")}`;

/** «23 ноября 2026 года» */
export const dayOfOrder = (day: CalendarDay): string => `${dateInWords(day)} ${day.slice(0, 4)} года`;

/** «приказ № 12-од от 1 сентября 2026 года» with the noun in the case that is asked. */
export const orderInWords = (
  noun: "приказ" | "приказом" | "приказу",
  { number, effectiveFrom }: { number: string; effectiveFrom: CalendarDay },
): string => `${noun} № ${number} от ${dayOfOrder(effectiveFrom)}`;

/** «Консультационным центром «Гармония»» */
export function centreInInstrumental(name: string): string {
  const [, rest] = /^консультационный центр\s+(.+)$/i.exec(name) ?? [];
  return rest ? `консультационным центром ${rest}` : `консультационным центром: ${name}`;
}

/** The words of the codes that are chosen, in the order of the words. */
export const wordsOf = <Code extends string>(
  words: Partial<Record<Code, string>>,
  chosen: readonly Code[],
): string[] =>
  (Object.keys(words) as Code[]).flatMap((code) => (chosen.includes(code) ? [words[code] ?? ""] : []));

/** The recipients as both regulations name them. */
export const adopters =
  "граждане, желающие принять на воспитание в свои семьи детей, оставшихся без попечения родителей";
