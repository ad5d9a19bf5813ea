import { kindsOfDays } from "../schedule/production-calendar.ts";
import { hoursAround } from "../slots/hours-around.ts";
import { byConsultant, type Hours } from "../slots/openings-of-day.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { type DayClock, dayClocks } from "../time/wall-clock.ts";
import { dayOf } from "../time/zoned.ts";
import type { ScheduledBooking } from "./orphans.ts";
import type { KeptSchedule } from "./schedule-after.ts";

/** Whether a schedule bears a booking: hours around it, those hours at its place, somebody of it away. */
export type Coverage = { isOpen: boolean; isInPlace: boolean; isAway: boolean };

/** How a schedule bears bookings, by the hours that slots are made of; asked for many, each day is read once. */
export function coverageIn(schedule: KeptSchedule): (booking: ScheduledBooking) => Coverage {
  const { openings, absences, calendar, timezone } = schedule;
  const consultants = new Map(byConsultant(openings).map((consultant) => [consultant.id, consultant]));
  const kindOf = kindsOfDays(calendar);
  const clocks = new Map<CalendarDay, DayClock>();
  const clockOf = (day: CalendarDay): DayClock => {
    const clock = clocks.get(day) ?? (dayClocks(day, 1, timezone)[0] as DayClock);
    clocks.set(day, clock);
    return clock;
  };
  const hoursOfOne = (consultantId: string, booking: ScheduledBooking): Hours[] => {
    const consultant = consultants.get(consultantId);
    return consultant
      ? hoursAround(consultant, booking, { clock: clockOf(dayOf(booking.startsAt, timezone)), kindOf })
      : [];
  };
  return (booking) => {
    const { consultantId, secondConsultantId: second, startsAt, endsAt, placeId } = booking;
    const own = hoursOfOne(consultantId, booking);
    const around =
      second === null
        ? own
        : own.filter(
            (hours) => hours.secondConsultantId === second || hoursOfOne(second, booking).length > 0,
          );
    const isAway = absences.some(
      (absence) =>
        (absence.consultantId === null || [consultantId, second].includes(absence.consultantId)) &&
        absence.startsAt < endsAt &&
        startsAt < absence.endsAt,
    );
    return {
      isOpen: around.length > 0,
      isInPlace: around.some((hours) => hours.placeId === placeId),
      isAway,
    };
  };
}
