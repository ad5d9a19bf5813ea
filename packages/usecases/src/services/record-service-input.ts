import {
  channels,
  outcomes,
  recipientCategories,
  refusalReasons,
  serviceContents,
  serviceForms,
  serviceKinds,
  topics,
} from "@prosvet/domain";
import { z } from "zod";
import { GivenConsent, GivenPerson } from "../recipients/index.ts";

/** What a consultant or a registrar enters for one line of the journal. */
export const RecordService = z.strictObject({
  bookingId: z.uuid().optional(),
  /** The service that failed technically and is given again (R50). */
  retryOf: z.uuid().optional(),
  consultantId: z.uuid(),
  startedAt: z.iso.datetime({ offset: true }),
  durationMinutes: z.int().min(1).max(600),
  kind: z.enum(serviceKinds),
  content: z.enum(serviceContents),
  form: z.enum(serviceForms),
  channel: z.enum(channels),
  topics: z.array(z.enum(topics)).max(3),
  outcome: z.enum(outcomes),
  refusalReason: z.enum(refusalReasons).optional(),
  refusalText: z.string().trim().max(1000).optional(),
  /** Organisations that the recipient was told of or sent to. */
  referredTo: z.array(z.string().trim().min(1).max(200)).max(10).optional(),
  feedbackGiven: z.boolean().optional(),
  participants: z.int().min(1).max(500).default(1),
  printedSheets: z.int().min(0).max(1000).default(0),
  childPresent: z.boolean().default(false),
  childPresentReason: z.string().trim().max(300).optional(),
  childcareGiven: z.boolean().default(false),
  category: z.enum(recipientCategories).default("unspecified"),
  childAgeYears: z.int().min(0).max(18).optional(),
  /** Absent is anonymous; not read where a booking or a failed service already has its recipient. */
  person: GivenPerson.optional(),
  consents: z.array(GivenConsent).max(5).optional(),
  /** The consultant's own note: sealed, never shown in a register for general use. */
  summary: z.string().trim().max(2000).optional(),
});
export type RecordService = z.output<typeof RecordService>;
