import { z } from "@hono/zod-openapi";
import { InstantView } from "../http/views.ts";

const MonthView = z.string().openapi({ example: "2026-10" });

export const ClosingsView = z
  .object({
    closings: z.array(
      z.object({
        month: MonthView,
        closedAt: InstantView,
        closedBy: z.string(),
        orderNumber: z.string().nullable(),
      }),
    ),
  })
  .openapi("Closings");

/** `refusal` is what closing would be told before it is confirmed; the lists hold the first fifty. */
export const ClosingPreviewView = z
  .object({
    month: MonthView,
    isClosed: z.boolean(),
    refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
    unfinished: z.object({ bookingsWithoutLine: z.int(), drafts: z.int(), emptyLines: z.int() }),
    bookings: z.array(z.object({ id: z.uuid(), number: z.string(), startsAt: InstantView.nullable() })),
    lines: z.array(z.object({ id: z.uuid(), number: z.int(), isDraft: z.boolean() })),
  })
  .openapi("ClosingPreview");
