import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { Limits } from "../limits/limits.ts";
import type { CalendarDay, WallTime, Weekday } from "../time/calendar.ts";

/** Hours in which a consultant receives: weekly (`weekday`) or of one date (`onDate`), exactly one of the two. */
export type Opening = {
  consultantId: string;
  forms: readonly ServiceForm[];
  /** 1 is Monday, 7 is Sunday. */
  weekday: Weekday | null;
  onDate: CalendarDay | null;
  /** On its date the consultant's weekly openings do not apply. */
  replacesWeekly: boolean;
  startsAt: WallTime;
  /** `24:00` is the end of the day. */
  endsAt: WallTime;
  /** First and last day of a weekly opening; a dated one has its date. */
  validFrom: CalendarDay;
  validTo: CalendarDay | null;
};

/** Time when one consultant, or with null the whole centre, does not receive. */
export type Absence = { consultantId: string | null; startsAt: Date; endsAt: Date };

/** Time a consultant has given away: held and booked rows. */
export type BusyRange = { consultantId: string; startsAt: Date; endsAt: Date };

export type Slot = { consultantId: string; startsAt: Date; endsAt: Date; forms: readonly ServiceForm[] };

/** What the schedule of a centre holds, as two queries read it. */
export type Schedule = {
  openings: readonly Opening[];
  absences: readonly Absence[];
  busy: readonly BusyRange[];
  timezone: string;
};

export type SlotRules = {
  now: Date;
  limits: Limits;
  /** The recipient asked for a later time: the window does not cap the slots, the horizon does (R36). */
  laterByWish?: boolean;
  /** When the booking was made, if it is an existing one that moves; without it, `now`. */
  requestedAt?: Date;
};
