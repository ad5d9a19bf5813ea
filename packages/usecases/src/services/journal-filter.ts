import { outcomes, refusalToFilterRegister, serviceForms, serviceKinds, topics } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { type JournalSelection, widthOf } from "./journal-selection.ts";

/** Which lines of the journal are wanted. */
export const JournalFilter = z.strictObject({
  year: z.int().min(2000).max(2100),
  month: z.int().min(1).max(12).optional(),
  consultantId: z.uuid().optional(),
  form: z.enum(serviceForms).optional(),
  kind: z.enum(serviceKinds).optional(),
  outcome: z.enum(outcomes).optional(),
  topic: z.enum(topics).optional(),
  /** Only lines that were corrected, or only those that are struck through. */
  corrected: z.literal(true).optional(),
  annulled: z.literal(true).optional(),
  /** Lines with a smaller number: the `next` of the page before. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type JournalFilter = z.input<typeof JournalFilter>;

/** The filter as the query reads it; a consultant's is narrowed to the lines that are theirs (R34). */
export function selectionOf(actor: Member, wanted: z.output<typeof JournalFilter>): JournalSelection {
  const { year, month, form = null, kind = null, outcome = null, topic = null } = wanted;
  const { corrected = false, annulled = false, before = null, limit } = wanted;
  const firstDay = month ? `${year}-${String(month).padStart(2, "0")}-01` : null;
  const consultantId = ownConsultantOf(actor) ?? wanted.consultantId ?? null;
  return {
    year,
    month: firstDay,
    consultantId,
    form,
    kind,
    outcome,
    topic,
    corrected,
    annulled,
    before,
    limit,
  };
}

/** The filter of a page: an index leads to each, or it is `refused`. An export reads the year anyway. */
export function pageSelectionOf(actor: Member, wanted: z.output<typeof JournalFilter>): JournalSelection {
  const selection = selectionOf(actor, wanted);
  refuse(refusalToFilterRegister(widthOf(selection)));
  return selection;
}
