import type { ServiceForm } from "../catalogues/service-forms.ts";
import { kindsOfDays } from "../schedule/production-calendar.ts";
import { dayClocks } from "../time/wall-clock.ts";
import { dayOf } from "../time/zoned.ts";
import { type HoursIn, hoursAround } from "./hours-around.ts";
import { byConsultant, type Hours } from "./openings-of-day.ts";
import type { Schedule } from "./slot-types.ts";

/** A meeting that stands: whose it is, when and in which form. */
export type StandingMeeting = { consultantId: string; startsAt: Date; endsAt: Date; form: ServiceForm };

/** Whether somebody receives beside the consultant of a meeting, and whether the meeting is inside that one's hours. */
export type Beside = { receives: boolean; isInHours: boolean };

/**
 * Whether `second` may join a meeting by the schedule (R37): hours of their own around it in its form, alone or with
 * just its consultant, or hours of that consultant which name them; and nobody of the two away.
 */
export function receivesBeside(
  second: string,
  meeting: StandingMeeting,
  { openings, absences, calendar, timezone }: Omit<Schedule, "busy" | "competences">,
): Beside {
  const { consultantId: first, startsAt, endsAt } = meeting;
  const [clock] = dayClocks(dayOf(startsAt, timezone), 1, timezone);
  if (!clock) return { receives: false, isInHours: false };
  const day: HoursIn = { clock, kindOf: kindsOfDays(calendar) };
  const consultants = byConsultant(openings);
  const around = (id: string): Hours[] => {
    const consultant = consultants.find((one) => one.id === id);
    return consultant ? hoursAround(consultant, meeting, day) : [];
  };
  const own = around(first);
  const isAway = absences.some(
    (absence) =>
      (absence.consultantId === null || absence.consultantId === second) &&
      absence.startsAt < endsAt &&
      startsAt < absence.endsAt,
  );
  const joins =
    own.some(({ secondConsultantId }) => secondConsultantId === second) ||
    around(second).some((hours) => isBeside(hours, first));
  return { receives: joins && !isAway, isInHours: own.length > 0 };
}

/** Hours in which somebody may join another: their own, alone or with just that other. */
export const isBeside = ({ seats, secondConsultantId }: Hours, other: string): boolean =>
  seats === 1 && (secondConsultantId === null || secondConsultantId === other);
