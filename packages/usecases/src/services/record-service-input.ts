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
import { GivenConsent, GivenPerson } from "../recipients/index.ts";

const SecondPerson = GivenPerson.extend({ consents: z.array(GivenConsent).max(5).optional() });

const RecordingPaper = z.strictObject({
  paperNumber: z.string().trim().min(1).max(50),
  paperDate: z.iso.date(),
});

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
  /** What there is to know of the child for the question; sometimes of health, and never a name (R28). */
  childCategories: z.array(z.enum(childCategories)).max(childCategories.length).optional(),
  /** Absent is anonymous; not read where a booking or a failed service already has its recipient. */
  person: GivenPerson.optional(),
  consents: z.array(GivenConsent).max(5).optional(),
  /** The second parent with the same question (R41); of a booking it is known already. Absent is anonymous. */
  secondPerson: SecondPerson.optional(),
  /** The room or the house of the centre where it was given; of a booking it is known already. */
  placeId: z.uuid().optional(),
  /** Where one came to: sealed. */
  visitAddress: z.string().trim().max(500).optional(),
  /** What was asked, in short: sealed, never shown in a register for general use. */
  requestSummary: z.string().trim().max(2000).optional(),
  /** What was sent of the library (R46). */
  materialIds: z.array(z.uuid()).max(20).optional(),
  /** The centre recorded it: by a consent in writing of this recipient, the latest unless it is named (R48). */
  recordedByCentre: z.boolean().optional(),
  recordingConsentId: z.uuid().optional(),
  /** The same consent, signed on paper before this service and not in the register yet; a scan may follow (R48). */
  recordingConsent: RecordingPaper.optional(),
  /** When the recipient said that they record (R49). */
  recordingAnnouncedAt: z.iso.datetime({ offset: true }).optional(),
  copiedToRecipientMedia: z.boolean().optional(),
  /** What was advised: sealed, never shown in a register for general use. */
  summary: z.string().trim().max(2000).optional(),
  /** Why the head enters it although the month is closed; not read while it is open. */
  afterClosingReason: z.string().trim().min(1).max(300).optional(),
});
export type RecordService = z.output<typeof RecordService>;
