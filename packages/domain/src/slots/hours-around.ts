import { type ServiceForm, serviceForms } from "../catalogues/service-forms.ts";
import type { KindOfDay } from "../schedule/production-calendar.ts";
import type { CalendarDay } from "../time/calendar.ts";
import type { DayClock } from "../time/wall-clock.ts";
import { type ConsultantOpenings, type Hours, hoursOf } from "./openings-of-day.ts";

/** A day of the centre: its clock, and what the calendar of the country makes of it. */
export type HoursIn = { clock: DayClock; kindOf: (day: CalendarDay) => KindOfDay };

/** Hours of a consultant that bear a meeting of the day whole, in its form. */
export const hoursAround = (
  consultant: ConsultantOpenings,
  { startsAt, endsAt, form }: { startsAt: Date; endsAt: Date; form: ServiceForm },
  { clock, kindOf }: HoursIn,
): Hours[] =>
  hoursOf(consultant, clock.day, serviceForms, kindOf).filter(
    ({ forms, opens, closes }) =>
      forms.includes(form) && clock.at(opens) <= startsAt.getTime() && endsAt.getTime() <= clock.at(closes),
  );
