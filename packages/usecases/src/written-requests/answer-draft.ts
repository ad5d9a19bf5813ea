import {
  answerKinds,
  answerOutcomes,
  recipientCategories,
  refusalReasons,
  serviceContents,
  topics,
} from "@prosvet/domain";
import { z } from "zod";

/** An answer as it stands on the screen, and what the journal will say of it. Nothing of it is required yet. */
export const AnswerDraft = z.strictObject({
  text: z.string().max(20_000),
  topics: z.array(z.enum(topics)).max(3),
  kind: z.enum(answerKinds),
  content: z.enum(serviceContents),
  outcome: z.enum(answerOutcomes),
  /** They ask for help to the child itself (R29). */
  helpToChild: z.boolean(),
  referredTo: z.array(z.string().trim().min(1).max(200)).max(10),
  refusalReason: z.enum(refusalReasons).optional(),
  refusalText: z.string().trim().max(1000),
  durationMinutes: z.int().min(1).max(600),
  category: z.enum(recipientCategories),
  childAgeYears: z.int().min(0).max(18).optional(),
  materialIds: z.array(z.uuid()).max(20),
});
export type AnswerDraft = z.infer<typeof AnswerDraft>;

/** A draft as it was sealed; one that an older program wrote and this one cannot read is its text alone, or null. */
export function draftFrom(text: string, fallback: AnswerDraft): AnswerDraft | null {
  const stored: unknown = JSON.parse(text);
  const whole = AnswerDraft.safeParse(stored);
  if (whole.success) return whole.data;
  const partial = AnswerDraft.pick({ text: true }).loose().safeParse(stored);
  return partial.success ? { ...fallback, text: partial.data.text } : null;
}
