import { dateInWords, dayInWords, serviceFormLabels, weekdayOf } from "@prosvet/domain";
import type { Absence, OpeningOfDay } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

export const weekdayNames = [
  "Понедельник",
  "Вторник",
  "Среда",
  "Четверг",
  "Пятница",
  "Суббота",
  "Воскресенье",
] as const;

const short = (time: string) => time.replace(/^0/, "");

/** «9:00–18:00» */
export const hoursInWords = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${short(startsAt)}–${short(endsAt)}`;

/** «понедельник, 23 ноября, 9:00» */
export const momentInWords = (instant: string): string =>
  `${dayInWords(dayOfWire(instant))}, ${short(timeOfWire(instant))}`;

/** What an opening says besides its hours, for whom it is whose day is shown. */
export function termsOf(opening: OpeningOfDay, shownFor: string): string[] {
  const { forms, place, consultant, secondConsultant, seats, durationMinutes } = opening;
  const beside = consultant.id === shownFor ? secondConsultant : consultant;
  const { breakFrom, breakUntil, onHolidays, onDate } = opening;
  return [
    forms.map((form) => serviceFormLabels[form]).join("; "),
    place?.name,
    beside && `вместе: ${beside.name}`,
    seats > 1 && `группа до ${seats}`,
    durationMinutes && `по ${durationMinutes} мин`,
    breakFrom && breakUntil && `перерыв ${hoursInWords({ startsAt: breakFrom, endsAt: breakUntil })}`,
    onHolidays && onDate === null && "и в праздники",
  ].filter((term) => typeof term === "string" && term !== "") as string[];
}

/** Since when and until when an opening stands: «каждый понедельник с 23 ноября по 31 декабря». */
export function validityOf(
  { onDate, validFrom, validTo, replacesWeekly }: OpeningOfDay,
  today: string,
): string {
  if (onDate) return replacesWeekly ? "только в этот день, вместо обычных часов" : "только в этот день";
  const since = validFrom > today ? ` с ${dateInWords(validFrom)}` : "";
  const until = validTo ? ` по ${dateInWords(validTo)}` : "";
  return `каждую неделю${since}${until}`;
}

export const standingInWords = {
  in_force: null,
  replaced: "не действует: в этот день другие часы",
  day_off: "не действует: выходной по производственному календарю",
} as const;

/** «весь день», «до 14:00» … as the absence lies on a day. */
export function absenceOnDay({ startsAt, endsAt }: Absence, day: string): string {
  const from = dayOfWire(startsAt) === day && timeOfWire(startsAt) !== "00:00" ? timeOfWire(startsAt) : null;
  const until = dayOfWire(endsAt) === day ? timeOfWire(endsAt) : null;
  if (from && until) return `${short(from)}–${short(until)}`;
  if (from) return `с ${short(from)}`;
  return until ? `до ${short(until)}` : "весь день";
}

/** «с 23 ноября по 27 ноября» */
export function absenceInWords({ startsAt, endsAt }: Absence): string {
  const time = (instant: string) =>
    timeOfWire(instant) === "00:00" ? "" : `, ${short(timeOfWire(instant))}`;
  const last = new Date(Date.parse(`${endsAt.slice(0, 19)}Z`) - 1).toISOString().slice(0, 10);
  const [from, to] = [dayOfWire(startsAt), timeOfWire(endsAt) === "00:00" ? last : dayOfWire(endsAt)];
  const [begins, ends] = [dateInWords(from) + time(startsAt), dateInWords(to) + time(endsAt)];
  return from === to && !time(startsAt) && !time(endsAt) ? begins : `с ${begins} по ${ends}`;
}

export const weekdayName = (day: string): string => weekdayNames[weekdayOf(day) - 1] as string;
