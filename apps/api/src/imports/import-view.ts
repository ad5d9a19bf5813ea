import { z } from "@hono/zod-openapi";
import { importWarningWords } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

/** A file with lines of an earlier journal, as the staff follow it. */
export const ImportView = z
  .object({
    id: z.uuid(),
    stage: z.enum(["check", "entry", "undoing"]),
    state: z.enum(["waiting", "running", "ready", "failed"]),
    fileName: z.string().nullable().openapi({ description: "Через 30 дней забывается вместе с файлом." }),
    uploadedAt: InstantView,
    uploadedBy: z.string(),
    rows: z.int(),
    faulty: z.int().openapi({ description: "Строк с ошибками: они не вносятся." }),
    repeated: z.int().openapi({ description: "Строк, похожих на строки журнала." }),
    late: z.int().openapi({ description: "Строк, месяц которых закрыли после проверки." }),
    enteredAt: InstantView.nullable(),
    enteredBy: z.string().nullable(),
    withFaults: z.boolean(),
    withRepeats: z.boolean(),
    undoneAt: InstantView.nullable(),
    undoneBy: z.string().nullable(),
    undoReason: z.string().nullable(),
    done: z.int(),
    total: z.int(),
    hasFaultsFile: z.boolean(),
  })
  .openapi("Import");

const warningCodes = Object.keys(importWarningWords) as (keyof typeof importWarningWords)[];

const VerdictView = z
  .object({
    problem: z.string().nullable().openapi({ description: "Почему файл не прочитан и что делать." }),
    unknownColumns: z.array(z.string()),
    leftOutColumns: z.array(z.string()),
    faults: z
      .array(z.object({ row: z.int(), column: z.string().nullable(), message: z.string() }))
      .openapi({ description: "Первые сто ошибок; все — в файле." }),
    warnings: z.array(z.object({ code: z.enum(warningCodes), rows: z.int(), first: z.array(z.int()) })),
    years: z.array(z.object({ year: z.int(), lines: z.int() })),
  })
  .openapi("ImportVerdict");

const StandingView = z.object({
  count: z.int(),
  first: z.array(z.object({ id: z.uuid(), year: z.int(), number: z.int() })),
});

export const ImportsView = z.object({ imports: z.array(ImportView) }).openapi("Imports");

export const ImportAnswer = z.object({ import: ImportView }).openapi("ImportAnswer");

export const ReadImportView = z
  .object({
    import: ImportView,
    verdict: VerdictView.nullable(),
    sameEnteredAt: InstantView.nullable().openapi({ description: "Когда такой же файл уже вносили." }),
    standing: StandingView.nullable().openapi({ description: "Строки, которые отмена не тронула." }),
  })
  .openapi("ReadImport");
