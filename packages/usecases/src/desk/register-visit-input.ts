import { topics } from "@prosvet/domain";
import { z } from "zod";
import { RecordService } from "../services/index.ts";

const told = RecordService.shape;

/**
 * A visit without a booking (R40): the topic is all that must be said. The rest is what a visit most often is: now, of
 * the usual length, in the first form of the centre, with the last consultant, anonymous, and the help was given.
 */
export const RegisterVisit = z.strictObject({
  topic: z.enum(topics),
  consultantId: z.uuid().optional(),
  startedAt: z.iso.datetime({ offset: true }).optional(),
  durationMinutes: told.durationMinutes.optional(),
  form: told.form.optional(),
  channel: told.channel.optional(),
  kind: told.kind.default("content"),
  content: told.content.default("consulting"),
  outcome: told.outcome.default("satisfied"),
  refusalReason: told.refusalReason,
  refusalText: told.refusalText,
  referredTo: told.referredTo,
  feedbackGiven: told.feedbackGiven,
  category: told.category,
  participants: z.int().min(1).max(2).optional(),
  childAgeYears: told.childAgeYears,
  childcareGiven: told.childcareGiven,
  printedSheets: told.printedSheets,
  person: told.person,
  consents: told.consents,
  summary: told.summary,
  afterClosingReason: told.afterClosingReason,
});
export type RegisterVisit = z.output<typeof RegisterVisit>;
