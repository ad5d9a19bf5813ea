import { z } from "@hono/zod-openapi";
import { bookingStates, channels, serviceForms, topics, visitCells } from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";
import { ServiceView } from "../services/service-view.ts";

/** What is read out to whoever booked, and printed for them: the number and the PIN open the booking. */
export const DeskReceiptView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    pin: z.string(),
    state: z.enum(bookingStates),
    startsAt: InstantView.nullable(),
    endsAt: InstantView.nullable(),
    consultant: NamedView.nullable(),
    place: z.object({ name: z.string(), address: z.string().nullable() }).nullable(),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    topic: z.enum(topics).nullable(),
    deadline: DayView,
    replayed: z.boolean(),
  })
  .openapi("DeskReceipt");

export const DeskReceiptAnswer = z.object({ receipt: DeskReceiptView }).openapi("DeskReceiptAnswer");

export const VisitAnswer = z
  .object({
    service: ServiceView,
    receipt: DeskReceiptView,
    overlaps: z.boolean().openapi({
      description: "На это время у консультанта есть другая запись: строка внесена, время стоит проверить.",
    }),
  })
  .openapi("VisitAnswer");

const TypedRow = z.object(
  Object.fromEntries(visitCells.map((cell) => [cell, z.string()])) as Record<
    (typeof visitCells)[number],
    z.ZodString
  >,
);

const RefusedRowView = z.object({
  index: z.int(),
  row: TypedRow.openapi({ description: "Строка, как её набрали." }),
  errors: z.array(z.object({ cell: z.enum(visitCells), message: z.string() })),
});

export const VisitsAnswer = z
  .object({ services: z.array(ServiceView), refused: z.array(RefusedRowView) })
  .openapi("VisitsAnswer");

export const TimesView = z
  .object({
    timezone: z.string(),
    slots: z.array(
      z.object({
        startsAt: InstantView,
        endsAt: InstantView,
        consultantId: z.uuid(),
        secondConsultantId: z.uuid().nullable(),
      }),
    ),
  })
  .openapi("Times");
