import { z } from "@hono/zod-openapi";
import { bookingStates, channels, serviceForms } from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";

/** What whoever has booked keeps: the number and the PIN open the booking again. */
export const ReceiptView = z
  .object({
    number: z.string(),
    pin: z.string(),
    state: z.enum(bookingStates),
    startsAt: InstantView.nullable(),
    endsAt: InstantView.nullable(),
    consultant: NamedView.nullable(),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    deadline: DayView,
    requestedAt: InstantView,
    place: z.object({ name: z.string(), address: z.string().nullable() }).nullable(),
    putOff: z.boolean().openapi({
      description:
        "Время просили, но запись принята без него: его назначит центр. Так бывает, когда с одним телефоном или почтой открыто много записей или с сайта приходит необычно много записей сразу.",
    }),
  })
  .openapi("BookingReceipt");
