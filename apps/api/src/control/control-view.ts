import { z } from "@hono/zod-openapi";
import { findingKinds, flawCodes } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

const SubjectView = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("service"),
    id: z.uuid(),
    label: z.string(),
    year: z.int(),
    number: z.int(),
  }),
  z.object({
    kind: z.enum(["booking", "written_request", "recipient"]),
    id: z.uuid(),
    label: z.string(),
  }),
]);

const FindingView = z
  .object({
    id: z.uuid(),
    at: InstantView,
    subject: SubjectView.nullable(),
    who: z.string().nullable(),
    flaws: z.array(
      z.object({
        code: z.enum(flawCodes),
        requirement: z
          .string()
          .openapi({ description: "Требование, с которым не сходится: R1–R55.", example: "R36" }),
        clause: z.string().nullable().openapi({ description: "Пункт Порядка центра; null, если в нём нет." }),
        severity: z.enum(["must", "recommended", "note"]),
        words: z.string(),
      }),
    ),
    changes: z.array(
      z.object({
        column: z.string(),
        name: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    why: z.string().nullable(),
  })
  .openapi("Finding");

export const FindingsView = z
  .object({
    findings: z.array(FindingView),
    next: z.string().nullable(),
    lookers: z.array(z.object({ id: z.uuid(), name: z.string(), looks: z.int(), standsOut: z.boolean() })),
  })
  .openapi("Findings");

export const FindingCountsView = z
  .object({ counts: z.array(z.object({ kind: z.enum(findingKinds), count: z.int() })) })
  .openapi("FindingCounts");
