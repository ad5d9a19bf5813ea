import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { Limits } from "../limits/limits.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { deadlineOf, writtenAnswerDeadline } from "../window/window.ts";

/** The last day on which a booking is kept in time: a written request by the days for an answer (R26), all others by the window (R36). */
export const bookingDeadline = (
  form: ServiceForm,
  requestedAt: Date,
  timezone: string,
  limits: Pick<Limits, "bookingWindowDays" | "writtenAnswerDays">,
): CalendarDay =>
  form === "written"
    ? writtenAnswerDeadline(requestedAt, timezone, limits)
    : deadlineOf(requestedAt, timezone, limits.bookingWindowDays);
