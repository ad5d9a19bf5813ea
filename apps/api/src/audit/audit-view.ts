import { z } from "@hono/zod-openapi";
import { auditFindingKinds } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

/** A line of the audit in words: codes, ids, and names of the staff alone. */
const AuditLineView = z
  .object({
    id: z.uuid(),
    number: z.int().nullable().openapi({ description: "Место в цепочке; null у строк, что старше неё." }),
    at: InstantView,
    who: z.string(),
    action: z.string(),
    what: z.string(),
    subject: z.object({ kind: z.string(), id: z.uuid().nullable(), words: z.string() }),
    why: z.string().nullable(),
  })
  .openapi("AuditLine");

export const AuditView = z
  .object({
    lines: z.array(AuditLineView),
    next: z.uuid().nullable(),
    people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .openapi("Audit");

export const AuditVerificationView = z
  .object({
    lines: z.int(),
    whole: z.boolean(),
    findings: z.array(
      z.object({
        kind: z.enum(auditFindingKinds),
        seq: z.int().nullable(),
        other: z.int().nullable(),
        words: z.string(),
      }),
    ),
    anchoredAt: InstantView.nullable().openapi({
      description: "Когда конец цепочки последний раз записан вне базы; null, если записи нет.",
    }),
  })
  .openapi("AuditVerification");
