import { z } from "@hono/zod-openapi";
import { outcomes, serviceForms, serviceKinds, topics } from "@prosvet/domain";
import type { JournalFilter } from "@prosvet/usecases";
import { Flag, numberInQuery, Uuid } from "../http/fields.ts";

const filters = {
  year: numberInQuery(2000, 2100),
  month: numberInQuery(1, 12).optional(),
  consultant: Uuid.optional(),
  form: z.enum(serviceForms).optional(),
  kind: z.enum(serviceKinds).optional(),
  outcome: z.enum(outcomes).optional(),
  topic: z.enum(topics).optional(),
  corrected: Flag.optional(),
  annulled: Flag.optional(),
};

/** Which lines an export holds. */
export const JournalExportQuery = z.strictObject(filters);

/** Which page of the journal is asked for; `before` is the `next` of the page before. */
export const JournalQuery = z.strictObject({
  ...filters,
  before: numberInQuery(1, 999_999_999).optional(),
  limit: numberInQuery(1, 200).optional(),
});

/** The same as a use-case reads it; «false» asks for nothing, as if it were not there. */
export const journalFilterOf = (query: z.output<typeof JournalQuery>): JournalFilter => {
  const { consultant, corrected, annulled, ...rest } = query;
  return {
    ...rest,
    ...(consultant !== undefined && { consultantId: consultant }),
    ...(corrected && { corrected }),
    ...(annulled && { annulled }),
  };
};
