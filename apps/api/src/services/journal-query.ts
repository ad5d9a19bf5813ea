import { z } from "@hono/zod-openapi";
import { outcomes, serviceForms, serviceKinds } from "@prosvet/domain";
import type { JournalFilter } from "@prosvet/usecases";
import { numberInQuery, Uuid } from "../http/fields.ts";

const filters = {
  year: numberInQuery(2000, 2100),
  month: numberInQuery(1, 12).optional(),
  consultant: Uuid.optional(),
  form: z.enum(serviceForms).optional(),
  kind: z.enum(serviceKinds).optional(),
  outcome: z.enum(outcomes).optional(),
};

/** Which lines an export holds. */
export const JournalExportQuery = z.strictObject(filters);

/** Which page of the journal is asked for; `before` is the `next` of the page before. */
export const JournalQuery = z.strictObject({
  ...filters,
  before: numberInQuery(1, 999_999_999).optional(),
  limit: numberInQuery(1, 200).optional(),
});

/** The same as a use-case reads it. */
export const journalFilterOf = ({ consultant, ...rest }: z.output<typeof JournalQuery>): JournalFilter => ({
  ...rest,
  ...(consultant !== undefined && { consultantId: consultant }),
});
