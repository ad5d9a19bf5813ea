import { withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { noSuchLine } from "./annul-line.ts";
import { readConsultantOfLine, selectCorrections } from "./correction-queries.ts";
import { type LineOrigin, readOriginOfLine } from "./origin-queries.ts";
import { shownFormer } from "./shown-former.ts";

/**
 * One correction of a line: who, when, why, which columns, and what those were that hold codes, numbers and times.
 * What was written freely of a person is named in `columns` and not shown (R33).
 */
export type LineCorrection = {
  id: string;
  /** The version that the line has since. */
  version: number;
  action: "correct" | "annul";
  correctedAt: Date;
  correctedBy: string;
  reason: string;
  afterClosing: boolean;
  columns: string[];
  was: Record<string, unknown>;
};

/**
 * The corrections of a line, the first one first, and the import that it came of (R8). A consultant's own lines only.
 * Throws `not_found`.
 */
export async function listCorrections(
  ctx: Ctx,
  id: string,
): Promise<{ timezone: string; origin: LineOrigin | null; corrections: LineCorrection[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const own = ownConsultantOf(ctx.actor);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const consultantId = await readConsultantOfLine(tx, id);
    if (consultantId === null || (own !== null && consultantId !== own)) throw noSuchLine();
    const corrections = (await selectCorrections(tx, id)).map(({ was, ...rest }) => ({
      ...rest,
      action: rest.action as LineCorrection["action"],
      columns: Object.keys(was as object),
      was: shownFormer(was),
    }));
    return { timezone, origin: await readOriginOfLine(tx, id), corrections };
  });
}
