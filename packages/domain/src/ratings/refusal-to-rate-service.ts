import type { ServiceState } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { dayOf, endOfDay } from "../time/zoned.ts";

/** Whether a line of the journal is something to rate: help that was given and not struck through (R54, п. 3.17, абз. 36). */
export const isRateable = (service: { state: ServiceState; isAnnulled: boolean }): boolean =>
  service.state === "given" && !service.isAnnulled;

/** Why this service takes no mark at all, or no second one (R54). */
export function refusalToRateService(service: {
  state: ServiceState;
  isAnnulled: boolean;
  isRated: boolean;
}): Refusal | null {
  if (!isRateable(service)) {
    const message = "Оценить можно услугу, которая оказана.";
    return { code: "service_not_given", message, requirement: "R54" };
  }
  if (!service.isRated) return null;
  return {
    code: "already_rated",
    message: "Эта услуга уже оценена. Оценка ставится один раз.",
    requirement: "R54",
  };
}

type Clock = { now: Date; timezone: string };

/** Why a mark cannot have been given on this day of the centre: it is still to come (R54, R55). */
export const refusalOfRatedDay = (ratedOn: CalendarDay, { now, timezone }: Clock): Refusal | null =>
  ratedOn <= dayOf(now, timezone)
    ? null
    : {
        code: "rating_in_future",
        message: "Этот день ещё не наступил. Укажите день, когда получатель поставил оценку.",
        requirement: "R54",
      };

/**
 * The moment of a mark that was given on a day of the centre and is keyed in later (R55, п. 3.17): the end of that day,
 * or now if the day is not over.
 */
export function ratedAtOf(ratedOn: CalendarDay, { now, timezone }: Clock): Date {
  const end = endOfDay(ratedOn, timezone);
  return end < now ? end : now;
}
