import { z } from "@hono/zod-openapi";
import { bookingStates, channels, serviceForms } from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";

/** One's own booking with its place on the waiting list and the time that is held for it. */
export const WaitingBookingView = z
  .object({
    number: z.string(),
    state: z.enum(bookingStates),
    startsAt: InstantView.nullable(),
    endsAt: InstantView.nullable(),
    consultant: NamedView.nullable(),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    deadline: DayView,
    requestedAt: InstantView,
    mayCancel: z.boolean(),
    waiting: z.object({
      isWaiting: z.boolean(),
      mayWait: z.boolean(),
      offer: z
        .object({
          startsAt: InstantView,
          endsAt: InstantView,
          consultant: NamedView,
          expiresAt: InstantView,
        })
        .nullable(),
    }),
  })
  .openapi("WaitingBooking");
