import type { ServiceForm } from "../catalogues/service-forms.ts";
import { type CalendarDay, minutesOf, weekdayOf } from "../time/calendar.ts";
import type { Opening } from "./slot-types.ts";

/** An opening of one day, in minutes after midnight of the centre's clock. */
export type Hours = { forms: readonly ServiceForm[]; opens: number; closes: number };

type Consultant = { id: string; weekly: Opening[]; dated: Map<CalendarDay, Opening[]> };

/** Openings by consultant, in the order of their ids. */
export function byConsultant(openings: readonly Opening[]): Consultant[] {
  const consultants = new Map<string, Consultant>();
  for (const opening of openings) {
    const id = opening.consultantId;
    const consultant: Consultant = consultants.get(id) ?? { id, weekly: [], dated: new Map() };
    consultants.set(id, consultant);
    if (opening.onDate === null) {
      consultant.weekly.push(opening);
      continue;
    }
    const ofDate = consultant.dated.get(opening.onDate) ?? [];
    ofDate.push(opening);
    consultant.dated.set(opening.onDate, ofDate);
  }
  return [...consultants.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** Hours of the consultant on the day: dated openings, and weekly ones unless a dated opening replaces them (R13). */
export function hoursOf(consultant: Consultant, day: CalendarDay, forms: readonly ServiceForm[]): Hours[] {
  const dated = consultant.dated.get(day) ?? [];
  const weekday = weekdayOf(day);
  const weekly = dated.some((opening) => opening.replacesWeekly)
    ? []
    : consultant.weekly.filter(
        (opening) =>
          opening.weekday === weekday && opening.validFrom <= day && (opening.validTo ?? day) >= day,
      );
  return [...weekly, ...dated]
    .map((opening) => ({
      forms: opening.forms.filter((form) => forms.includes(form)),
      opens: minutesOf(opening.startsAt),
      closes: minutesOf(opening.endsAt),
    }))
    .filter((hours) => hours.forms.length > 0);
}
