import {
  channels,
  childCategories,
  outcomes,
  recipientCategories,
  refusalReasons,
  serviceContents,
  serviceForms,
  serviceKinds,
  topics,
} from "@prosvet/domain";
import { z } from "zod";

/** What of a line may be corrected; what is left out stays. A text that is null is taken out. */
export const LineChanges = z.strictObject({
  consultantId: z.uuid().optional(),
  startedAt: z.iso.datetime({ offset: true }).optional(),
  durationMinutes: z.int().min(1).max(600).optional(),
  kind: z.enum(serviceKinds).optional(),
  content: z.enum(serviceContents).optional(),
  form: z.enum(serviceForms).optional(),
  channel: z.enum(channels).optional(),
  topics: z.array(z.enum(topics)).max(3).optional(),
  outcome: z.enum(outcomes).optional(),
  refusalReason: z.enum(refusalReasons).nullable().optional(),
  refusalText: z.string().trim().max(1000).nullable().optional(),
  referredTo: z.array(z.string().trim().min(1).max(200)).max(10).optional(),
  feedbackGiven: z.boolean().optional(),
  participants: z.int().min(1).max(500).optional(),
  printedSheets: z.int().min(0).max(1000).optional(),
  childPresent: z.boolean().optional(),
  childPresentReason: z.string().trim().max(300).nullable().optional(),
  childcareGiven: z.boolean().optional(),
  childCategories: z.array(z.enum(childCategories)).max(childCategories.length).optional(),
  category: z.enum(recipientCategories).optional(),
  childAgeYears: z.int().min(0).max(18).nullable().optional(),
  placeId: z.uuid().nullable().optional(),
  materialIds: z.array(z.uuid()).max(20).optional(),
  /** With a consent in writing of that recipient, the latest one (R48). */
  recordedByCentre: z.boolean().optional(),
  recordingAnnouncedAt: z.iso.datetime({ offset: true }).nullable().optional(),
  copiedToRecipientMedia: z.boolean().optional(),
  /** Words, sealed like those before them: what was asked, what was advised, where it was given. */
  requestSummary: z.string().trim().max(2000).nullable().optional(),
  visitAddress: z.string().trim().max(500).nullable().optional(),
  summary: z.string().trim().max(2000).nullable().optional(),
});
export type LineChanges = z.output<typeof LineChanges>;

const Reason = z.string().trim().min(1).max(300);

/** `version` is that of the line as it was seen. */
export const CorrectService = z.strictObject({
  version: z.int().min(1).max(1_000_000),
  reason: Reason,
  changes: LineChanges,
});
export type CorrectService = z.input<typeof CorrectService>;

export const AnnulService = z.strictObject({ version: z.int().min(1).max(1_000_000), reason: Reason });
export type AnnulService = z.input<typeof AnnulService>;
