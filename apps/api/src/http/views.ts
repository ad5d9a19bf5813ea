import { z } from "@hono/zod-openapi";

/** An instant on the wire: ISO 8601 with the centre's offset. */
export const InstantView = z
  .string()
  .openapi({ format: "date-time", example: "2026-11-23T09:00:00+05:00", maxLength: 35 });

export const DayView = z.string().openapi({ format: "date", example: "2026-11-23" });

export const NamedView = z.object({ id: z.uuid(), name: z.string() });
