import { z } from "@hono/zod-openapi";
import { consentPurposes, consentWays, scanKinds, withdrawalWays } from "@prosvet/domain";
import { DayView, InstantView } from "../http/views.ts";

const ScanView = z
  .object({
    id: z.uuid(),
    kind: z.enum(scanKinds),
    type: z.string(),
    size: z.int(),
    isScanned: z.boolean().openapi({ description: "Файл проверен на вирусы." }),
    uploadedAt: InstantView,
    uploadedBy: z.string(),
  })
  .openapi("Scan");

const ConsentView = z
  .object({
    id: z.uuid(),
    year: z.int().nullable(),
    number: z.int().nullable(),
    recipientId: z.uuid(),
    recipientCode: z.string(),
    purpose: z.enum(consentPurposes),
    textVersion: z.string(),
    givenHow: z.enum(consentWays),
    givenAt: InstantView,
    paperNumber: z.string().nullable(),
    paperDate: DayView.nullable(),
    validUntil: DayView.nullable(),
    recordedBy: z.string().nullable(),
    withdrawnAt: InstantView.nullable(),
    withdrawnHow: z.enum(withdrawalWays).nullable(),
    withdrawalPaper: z.string().nullable(),
    standing: z.enum(["live", "withdrawn", "over"]),
    scans: z.array(ScanView),
  })
  .openapi("Consent");

export const ConsentsView = z.object({ consents: z.array(ConsentView) }).openapi("Consents");

export const ConsentPageView = ConsentsView.extend({
  next: z.int().nullable().openapi({ description: "before следующей страницы." }),
}).openapi("ConsentPage");

const ConsentTextView = z.object({
  purpose: z.enum(consentPurposes),
  version: z.int(),
  title: z.string(),
  text: z.string(),
});

export const ConsentTextsView = z.object({ texts: z.array(ConsentTextView) }).openapi("ConsentTexts");
