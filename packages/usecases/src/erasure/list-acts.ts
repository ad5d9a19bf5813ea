import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectActs } from "./act-queries.ts";
import { actsOfRows, type DestructionAct } from "./destruction-act.ts";

export const ListActs = z.strictObject({
  /** Acts made before the one with this id. */
  before: z.uuid().optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListActs = z.input<typeof ListActs>;

/** Every act of destruction of the centre, the last one first (R12). `next` is the `before` of the next page. Throws `forbidden`. */
export async function listActs(
  ctx: Ctx,
  filter: ListActs = {},
): Promise<{ timezone: string; acts: DestructionAct[]; next: string | null }> {
  requireMember(ctx, "head");
  const { before = null, limit } = ListActs.parse(filter);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const found = await selectActs(tx, { before, limit: limit + 1 });
    const acts = await actsOfRows(tx, found.slice(0, limit), timezone);
    return { timezone, acts, next: found.length > limit ? (acts.at(-1)?.id ?? null) : null };
  });
}
