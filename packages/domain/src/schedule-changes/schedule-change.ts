import type { Absence, Opening } from "../slots/slot-types.ts";
import type { CalendarDay, Weekday } from "../time/calendar.ts";

/** An opening with everything that a row of it says. */
export type FullOpening = Required<Omit<Opening, "placeName">>;

/** An opening as it is kept: with its id, so that a change can name it. */
export type KeptOpening = FullOpening & { id: string };

/** An opening as the head writes it: on weekdays of a span of days, or on one date; exactly one of the two. */
export type WantedOpening = Omit<FullOpening, "weekday" | "roomId"> & { weekdays: readonly Weekday[] };

/** One thing that the head changes in the schedule (R13). Days are days of the centre. */
export type ScheduleChange =
  | { kind: "open"; opening: WantedOpening }
  /** From the first day of the new opening; before it the old one stands. */
  | { kind: "change_opening"; openingId: string; opening: WantedOpening }
  | { kind: "withdraw_opening"; openingId: string; from: CalendarDay }
  /** With `consultantId` null the whole centre is away. */
  | { kind: "absence"; absence: Absence & { reason: string } }
  | { kind: "withdraw_absence"; absenceId: string }
  /** What takes place there moves to another place, or with null is withdrawn. */
  | { kind: "close_place"; placeId: string; movesTo: string | null };

export type ScheduleChangeKind = ScheduleChange["kind"];

/** What a change does to the rows: nothing is rewritten, rows are withdrawn and others come in their stead. */
export type ScheduleEdit = {
  withdrawnOpenings: readonly string[];
  openings: readonly FullOpening[];
  absences: readonly (Absence & { reason: string })[];
  withdrawnAbsences: readonly string[];
  closedPlaces: readonly string[];
};
