import { z } from "@hono/zod-openapi";
import { calendarDayKinds, serviceForms } from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";

const WallTimeView = z.string().openapi({ example: "09:00" });

const OpeningView = z
  .object({
    id: z.uuid(),
    standing: z.enum(["in_force", "replaced", "day_off"]),
    consultant: NamedView,
    secondConsultant: NamedView.nullable(),
    place: NamedView.nullable(),
    forms: z.array(z.enum(serviceForms)),
    weekday: z.int().nullable(),
    onDate: DayView.nullable(),
    replacesWeekly: z.boolean(),
    startsAt: WallTimeView,
    endsAt: WallTimeView,
    validFrom: DayView,
    validTo: DayView.nullable(),
    seats: z.int(),
    durationMinutes: z.int().nullable(),
    breakFrom: WallTimeView.nullable(),
    breakUntil: WallTimeView.nullable(),
    onHolidays: z.boolean(),
  })
  .openapi("OpeningOfDay");

const AbsenceView = z
  .object({
    id: z.uuid(),
    consultantId: z.uuid().nullable(),
    startsAt: InstantView,
    endsAt: InstantView,
    reason: z.string(),
  })
  .openapi("Absence");

const DayOfScheduleView = z
  .object({
    day: DayView,
    calendar: z
      .object({ kind: z.enum(calendarDayKinds), worksAs: z.int().nullable(), title: z.string() })
      .nullable(),
    openings: z.array(OpeningView),
    absences: z.array(AbsenceView),
    bookings: z.int(),
  })
  .openapi("DayOfSchedule");

/** Seven days of a consultant. */
export const WeekView = z
  .object({
    timezone: z.string(),
    consultant: NamedView,
    days: z.array(DayOfScheduleView),
    absences: z.array(AbsenceView),
  })
  .openapi("WeekOfSchedule");
