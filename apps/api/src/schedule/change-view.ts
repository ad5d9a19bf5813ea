import { z } from "@hono/zod-openapi";
import { orphanReasons, serviceForms, type WindowStanding, windowStandingLabels } from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";

const standings = Object.keys(windowStandingLabels) as WindowStanding[];

const NewTimeView = z
  .object({
    startsAt: InstantView,
    endsAt: InstantView,
    consultant: NamedView,
    place: NamedView.nullable(),
  })
  .openapi("NewTime");

const OrphanView = z
  .object({
    bookingId: z.uuid(),
    number: z.string(),
    recipientCode: z.string(),
    anonymous: z.boolean(),
    consultant: NamedView,
    startsAt: InstantView,
    endsAt: InstantView,
    form: z.enum(serviceForms),
    deadline: DayView,
    standing: z.enum(standings),
    reason: z.enum(orphanReasons),
    proposal: NewTimeView.nullable(),
  })
  .openapi("OrphanedBooking");

/** Which bookings a change orphans, and where each may go. */
export const PreviewView = z
  .object({ basedOn: z.string(), orphans: z.array(OrphanView) })
  .openapi("SchedulePreview");

export const TimesView = z.object({ times: z.array(NewTimeView) }).openapi("TimesAfterChange");

export const AppliedView = z.object({ id: z.uuid() }).openapi("AppliedScheduleChange");
