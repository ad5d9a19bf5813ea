import type { ServiceForm } from "../catalogues/service-forms.ts";
import { type KindOfDay, kindsOfDays } from "../schedule/production-calendar.ts";
import { type CalendarDay, minutesOf } from "../time/calendar.ts";
import type { Opening } from "./slot-types.ts";

/** An unbroken part of an opening of one day, in minutes after midnight of the centre's clock. */
export type Hours = {
  forms: readonly ServiceForm[];
  opens: number;
  closes: number;
  placeId: string | null;
  roomId: string | null;
  secondConsultantId: string | null;
  seats: number;
  /** Of the opening itself; null leaves it to what is wished. */
  durationMinutes: number | null;
};

export type ConsultantOpenings = { id: string; weekly: Opening[]; dated: Map<CalendarDay, Opening[]> };

/** Openings by consultant, in the order of their ids. */
export function byConsultant(openings: readonly Opening[]): ConsultantOpenings[] {
  const consultants = new Map<string, ConsultantOpenings>();
  for (const opening of openings) {
    const id = opening.consultantId;
    const consultant: ConsultantOpenings = consultants.get(id) ?? { id, weekly: [], dated: new Map() };
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

/**
 * Hours of the consultant on the day, breaks taken out (R13): dated openings, and weekly ones unless a dated opening
 * replaces them or the production calendar has the day off.
 */
export function hoursOf(
  consultant: ConsultantOpenings,
  day: CalendarDay,
  forms: readonly ServiceForm[],
  kindOf: (day: CalendarDay) => KindOfDay = kindsOfDays(),
): Hours[] {
  const dated = consultant.dated.get(day) ?? [];
  const { weekday, isOff } = kindOf(day);
  const weekly = dated.some((opening) => opening.replacesWeekly)
    ? []
    : consultant.weekly.filter(
        (opening) =>
          opening.weekday === weekday &&
          opening.validFrom <= day &&
          (opening.validTo ?? day) >= day &&
          (!isOff || opening.onHolidays === true),
      );
  return [...weekly, ...dated].flatMap((opening) => {
    const offered = opening.forms.filter((form) => forms.includes(form));
    return offered.length > 0 ? partsOf(opening, offered) : [];
  });
}

/** The opening before and after its break, each stepped from its own beginning. */
function partsOf(opening: Opening, forms: readonly ServiceForm[]): Hours[] {
  const { placeId = null, roomId = null, secondConsultantId = null, seats = 1 } = opening;
  const { durationMinutes = null, breakFrom, breakUntil } = opening;
  const rest = { forms, placeId, roomId, secondConsultantId, seats, durationMinutes };
  const [opens, closes] = [minutesOf(opening.startsAt), minutesOf(opening.endsAt)];
  if (!breakFrom || !breakUntil) return [{ ...rest, opens, closes }];
  return [
    { ...rest, opens, closes: minutesOf(breakFrom) },
    { ...rest, opens: minutesOf(breakUntil), closes },
  ];
}
