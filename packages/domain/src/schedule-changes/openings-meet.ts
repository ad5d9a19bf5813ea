import type { Opening } from "../slots/slot-types.ts";
import { minutesOf, weekdayOf } from "../time/calendar.ts";

/** Whether two openings may fall on one day: on a common date or weekday, within the days of both. */
function shareDay(one: Opening, other: Opening): boolean {
  if (one.onDate !== null && other.onDate !== null) return one.onDate === other.onDate;
  if (one.onDate !== null) return isOn(other, one);
  if (other.onDate !== null) return isOn(one, other);
  const [first, last] = [later(one.validFrom, other.validFrom), earlier(one.validTo, other.validTo)];
  return one.weekday === other.weekday && (last === null || first <= last);
}

const isOn = (weekly: Opening, { onDate, replacesWeekly }: Opening): boolean =>
  onDate !== null &&
  !replacesWeekly &&
  weekly.weekday === weekdayOf(onDate) &&
  weekly.validFrom <= onDate &&
  (weekly.validTo ?? onDate) >= onDate;

const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string | null, other: string | null) => {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
};

/** Whether hours of two openings of one consultant overlap on some day. */
export const openingsMeet = (one: Opening, other: Opening): boolean =>
  one.consultantId === other.consultantId &&
  minutesOf(one.startsAt) < minutesOf(other.endsAt) &&
  minutesOf(other.startsAt) < minutesOf(one.endsAt) &&
  shareDay(one, other);
