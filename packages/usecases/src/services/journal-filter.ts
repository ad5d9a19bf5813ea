import { outcomes, serviceForms, serviceKinds } from "@prosvet/domain";
import { z } from "zod";
import type { Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import type { JournalSelection } from "./journal-queries.ts";

/** Which lines of the journal are wanted. */
export const JournalFilter = z.strictObject({
  year: z.int().min(2000).max(2100),
  month: z.int().min(1).max(12).optional(),
  consultantId: z.uuid().optional(),
  form: z.enum(serviceForms).optional(),
  kind: z.enum(serviceKinds).optional(),
  outcome: z.enum(outcomes).optional(),
  /** Lines with a smaller number: the `next` of the page before. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type JournalFilter = z.input<typeof JournalFilter>;

/** The filter as the query reads it; a consultant's is narrowed to the lines that are theirs (R34). */
export function selectionOf(actor: Member, wanted: z.output<typeof JournalFilter>): JournalSelection {
  const { year, month, form = null, kind = null, outcome = null, before = null, limit } = wanted;
  const months = month ? { from: firstOf(year, month), to: firstOf(year, month + 1) } : null;
  const consultantId = ownConsultantOf(actor) ?? wanted.consultantId ?? null;
  return { year, months, consultantId, form, kind, outcome, before, limit };
}

const firstOf = (year: number, month: number) =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
