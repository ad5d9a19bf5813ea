import { z } from "@hono/zod-openapi";
import { InstantView } from "../http/views.ts";

/** What was corrected in a line: columns by name, and the former values of those that hold no free words. */
export const CorrectionView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    action: z.enum(["correct", "annul"]),
    correctedAt: InstantView,
    correctedBy: z.string(),
    reason: z.string(),
    afterClosing: z.boolean(),
    columns: z.array(z.string()),
    was: z.record(z.string(), z.unknown()),
  })
  .openapi("Correction");

/** The import that a line came of: which row of its file, and who entered it. */
const OriginView = z.object({
  importId: z.uuid(),
  row: z.int(),
  enteredAt: InstantView,
  enteredBy: z.string(),
});

export const CorrectionsView = z
  .object({ origin: OriginView.nullable(), corrections: z.array(CorrectionView) })
  .openapi("Corrections");
