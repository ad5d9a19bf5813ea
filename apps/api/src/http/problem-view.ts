import { z } from "@hono/zod-openapi";
import { PreviewView } from "../schedule/change-view.ts";
import { SlotView } from "../schedule/slot-view.ts";

const Words = z.string().max(1000);

/** How an error answers (RFC 9457). */
export const ProblemView = z
  .object({
    type: Words,
    title: Words,
    status: z.int().min(400).max(599),
    code: Words.openapi({ description: "Постоянный код ошибки: по нему её различают программы." }),
    detail: Words.openapi({ description: "Что случилось и что делать, по-русски." }),
    refusal: Words.optional(),
    limit: Words.optional().openapi({ description: "Настройка центра, которая не позволила." }),
    requirement: Words.optional().openapi({ description: "Требование, из которого она следует: R1–R55." }),
    clause: Words.optional().openapi({ description: "Пункт порядка этого центра." }),
    slots: z.array(SlotView).max(10_000).optional(),
    preview: PreviewView.optional().openapi({ description: "Что сделала бы перемена графика теперь." }),
    errors: z
      .array(z.object({ path: Words, message: Words }))
      .max(100)
      .optional(),
  })
  .openapi("Problem");
