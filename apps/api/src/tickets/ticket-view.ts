import { z } from "@hono/zod-openapi";
import { InstantView } from "../http/views.ts";

/** A number in today's waiting line. */
export const TicketView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    state: z.enum(["waiting", "called", "done"]),
    takenAt: InstantView,
    calledAt: InstantView.nullable(),
    place: z.string().nullable(),
    booking: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  })
  .openapi("Ticket");

export const TicketAnswer = z.object({ ticket: TicketView }).openapi("TicketAnswer");
export const TicketsView = z.object({ tickets: z.array(TicketView) }).openapi("Tickets");
