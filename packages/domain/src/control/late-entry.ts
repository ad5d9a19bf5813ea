import type { Limits } from "../limits/limits.ts";
import { addDays, type CalendarDay, daysBetween } from "../time/calendar.ts";
import { plural } from "../time/words.ts";
import { type Flaw, flaw } from "./flaw.ts";

/** Whether a line came to the journal later than the centre's own term (R8); both are days of the centre. */
export function lateEntryFlaw(
  { givenOn, recordedOn }: { givenOn: CalendarDay; recordedOn: CalendarDay },
  { journalEntryDays }: Pick<Limits, "journalEntryDays">,
): Flaw | null {
  if (recordedOn <= addDays(givenOn, journalEntryDays)) return null;
  const late = daysBetween(givenOn, recordedOn);
  const term =
    journalEntryDays === 0
      ? "в тот же день"
      : `не позже чем через ${journalEntryDays} ${plural(journalEntryDays, "день", "дня", "дней")}`;
  return flaw(
    "entered_late",
    "R8",
    "recommended",
    `Внесена через ${late} ${plural(late, "день", "дня", "дней")} после услуги; по правилам центра ${term}.`,
  );
}
