import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { Competence } from "../consultants/competences.ts";
import type { Limits } from "../limits/limits.ts";
import type { CalendarEntry } from "../schedule/production-calendar.ts";
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
  placeId?: string | null;
  /** The place again when it is a room, which is one consultant's at a time. */
  roomId?: string | null;
  /** Who receives together with the consultant: a slot is free when both are. */
  secondConsultantId?: string | null;
  /** More than one is a group: its meetings follow one another, each for so many. */
  seats?: number;
  /** Its own duration; without it the topic's, or the centre's usual one. */
  durationMinutes?: number | null;
  breakFrom?: WallTime | null;
  breakUntil?: WallTime | null;
  /** Of a weekly opening: whether it holds on holidays and days off too. */
  onHolidays?: boolean;
};

/** Time when one consultant, or with null the whole centre, does not receive. */
export type Absence = { consultantId: string | null; startsAt: Date; endsAt: Date };

/** Time a consultant has given away: held and booked rows. */
export type BusyRange = {
  consultantId: string;
  startsAt: Date;
  endsAt: Date;
  bookingId?: string;
  /** On the row that takes a second consultant's time: the booking it belongs to. */
  jointWith?: string | null;
  roomId?: string | null;
  seats?: number;
  seat?: number;
  /** Of a hold: when it runs out. From then on it is no hindrance. */
  heldUntil?: Date | null;
};

export type Slot = {
  consultantId: string;
  startsAt: Date;
  endsAt: Date;
  forms: readonly ServiceForm[];
  placeId: string | null;
  roomId: string | null;
  secondConsultantId: string | null;
  /** Of a group, how many it takes and how many it still takes; otherwise 1. */
  seats: number;
  seatsFree: number;
  /** The lowest seat that is free. */
  seat: number;
};

/** What the schedule of a centre holds, as a few queries read it. */
export type Schedule = {
  openings: readonly Opening[];
  absences: readonly Absence[];
  busy: readonly BusyRange[];
  /** Holidays and moved working days; without them every day is an ordinary one. */
  calendar?: readonly CalendarEntry[] | undefined;
  /** Who answers what; without them everybody answers everything. */
  competences?: readonly Competence[] | undefined;
  timezone: string;
};

export type SlotRules = {
  now: Date;
  limits: Limits;
  /** The recipient asked for a later time: the window does not cap the slots, the horizon does (R36). */
  laterByWish?: boolean | undefined;
  /** When the booking was made, if it is an existing one that moves; without it, `now`. */
  requestedAt?: Date | undefined;
  /** The time is held for the one who asks: whoever was put right beside it since leaves it to them. */
  isHeld?: boolean | undefined;
};

/** What of a slot is wished. */
export type SlotWish = {
  form?: ServiceForm | undefined;
  /** By need (R27); without it the opening's, the topic's or the centre's usual duration. */
  durationMinutes?: number | undefined;
  topic?: string | undefined;
  /** Who shall receive together with the consultant: both must be open and free. */
  secondConsultantId?: string | undefined;
};
