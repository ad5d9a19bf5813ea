import { z } from "@hono/zod-openapi";
import { accessNeeds, bookingStates, channels, serviceForms } from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";
import { WaitingBookingView } from "./waiting-view.ts";

/** One's own booking: when, where, with whom and in what state. Never what it is about. */
export const OwnBookingView = z
  .object({
    number: z.string(),
    state: z.enum(bookingStates),
    startsAt: InstantView.nullable(),
    endsAt: InstantView.nullable(),
    consultant: NamedView.nullable(),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    place: z.object({ name: z.string(), address: z.string().nullable() }).nullable(),
    deadline: DayView,
    requestedAt: InstantView,
    laterByWish: z.boolean(),
    participants: z.int(),
    childcareChildren: z.int(),
    recordingAnnouncedAt: InstantView.nullable(),
    accessNeeds: z.array(z.enum(accessNeeds)),
    version: z.int(),
    mayCancel: z.boolean(),
    mayMove: z.boolean(),
  })
  .openapi("OwnBooking");

/** The same with what only its recipient sees of it. */
export const OwnBookingWholeView = OwnBookingView.extend({
  videoLink: z.string().nullable(),
  visitAddress: z.string().nullable(),
  history: z.array(
    z.object({ action: z.string(), at: InstantView, actor: z.string(), startsAt: InstantView.nullable() }),
  ),
  waiting: WaitingBookingView.shape.waiting,
}).openapi("OwnBookingWhole");
