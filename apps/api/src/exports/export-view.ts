import { z } from "@hono/zod-openapi";
import { exportFormats } from "@prosvet/usecases";
import { InstantView } from "../http/views.ts";

/** A document that was asked for, as whoever asked follows it. */
export const ExportView = z
  .object({
    id: z.uuid(),
    document: z.enum(["services", "bookings", "families", "refusal_letter"]),
    format: z.enum(exportFormats),
    use: z.enum(["general", "official"]),
    year: z.int().nullable().openapi({ description: "Книга журнала; у письма её нет." }),
    month: z.int().nullable(),
    askedAt: InstantView,
    state: z.enum(["waiting", "running", "ready", "failed", "withdrawn"]),
    done: z.int().openapi({ description: "Сколько строк готово из total." }),
    total: z.int(),
    size: z.int().nullable().openapi({ description: "Байт в готовом файле." }),
    expiresAt: InstantView.openapi({ description: "До какого времени файл можно скачать." }),
  })
  .openapi("Export");

export const ExportAnswer = z.object({ export: ExportView }).openapi("ExportAnswer");

export const ExportsView = z.object({ exports: z.array(ExportView) }).openapi("Exports");
