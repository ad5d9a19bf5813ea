import { type CalendarEntry, kindsOfDays } from "../schedule/production-calendar.ts";
import { addDays, type CalendarDay } from "../time/calendar.ts";
import type { SubjectRequestKind } from "./request-kinds.ts";

/** Working days to answer in: 152-ФЗ, статья 20 ч. 1 и 3, статья 21 ч. 5.1. */
const workingDays: Record<SubjectRequestKind, number> = {
  access: 10,
  correction: 7,
  erasure: 10,
  withdrawal: 10,
};

/** No request needs more days of the calendar than this, the longest holidays among them. */
export const longestDaysToAnswer = 40;

/**
 * The last day to answer a request (R12): so many working days after the day on which it came. In: what the production
 * calendar says of the days after it; of a day of which it says nothing, a Saturday and a Sunday are off.
 */
export function subjectRequestDeadline(
  kind: SubjectRequestKind,
  receivedOn: CalendarDay,
  calendar: readonly CalendarEntry[],
): CalendarDay {
  const kindOf = kindsOfDays(calendar);
  const isWorking = (day: CalendarDay) => {
    const { weekday, isOff } = kindOf(day);
    const known = calendar.some((entry) => entry.day === day);
    return !isOff && (known || weekday <= 5);
  };
  let [day, left] = [receivedOn, workingDays[kind]];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorking(day)) left--;
  }
  return day;
}
