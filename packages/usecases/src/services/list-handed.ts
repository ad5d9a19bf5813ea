import { type TenantTx, withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { letterOf, type MaterialLetter, selectLetters, selectTitled } from "../materials/index.ts";
import { noSuchLine } from "./annul-line.ts";
import { readConsultantOfLine } from "./correction-queries.ts";

export type HandedMaterials = { timezone: string; letters: MaterialLetter[] };

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
  const ids = [...new Set(found.flatMap(({ materialIds }) => materialIds))];
  const titles = ids.length === 0 ? [] : await selectTitled(tx, ids);
  return { timezone, letters: found.map((letter) => letterOf(letter, titles)) };
}
