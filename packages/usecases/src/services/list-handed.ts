import { type TenantTx, withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import {
  letterOf,
  type MaterialLetter,
  type Reach,
  readReach,
  selectLetters,
  selectTitled,
} from "../materials/index.ts";
import { noSuchLine } from "./annul-line.ts";
import { readConsultantOfLine, readRecipientOfLine } from "./correction-queries.ts";

export type HandedMaterials = {
  timezone: string;
  letters: MaterialLetter[];
  /** How the recipient is reached without being asked for an address; never the address itself. */
  reach: Reach;
};

/** What was handed with a line, the last first (R46). A consultant's own lines only. Throws `not_found`. */
export async function listHanded(ctx: Ctx, id: string): Promise<HandedMaterials> {
  requireMember(ctx, "head", "registrar", "consultant");
  const own = ownConsultantOf(ctx.actor);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const consultantId = await readConsultantOfLine(tx, id);
    if (consultantId === null || (own !== null && consultantId !== own)) throw noSuchLine();
    return handedOf(tx, ctx, id);
  });
}

/** The same in the caller's transaction, of a line that may be seen. */
export async function handedOf(tx: TenantTx, ctx: Ctx<Member>, id: string): Promise<HandedMaterials> {
  const { timezone } = await readCentreIn(tx, ctx.now);
  const found = await selectLetters(tx, id);
  const whose = await readRecipientOfLine(tx, id);
  if (!whose) throw noSuchLine();
  const ids = [...new Set(found.flatMap(({ materialIds }) => materialIds))];
  const titles = ids.length === 0 ? [] : await selectTitled(tx, ids);
  const letters = found.map((letter) => letterOf(letter, titles));
  return { timezone, letters, reach: await readReach(tx, whose) };
}
