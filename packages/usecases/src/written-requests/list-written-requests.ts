import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { selectOver, selectWaiting } from "./written-request-queries.ts";
import { requestRowOf, type WrittenRequestRow } from "./written-request-row.ts";

export const ListWrittenRequests = z.strictObject({ state: z.enum(["waiting", "over"]).default("waiting") });
export type ListWrittenRequests = z.input<typeof ListWrittenRequests>;

/** Written requests of the centre by their last day, or those that are over (R26). A consultant sees their own. Throws `forbidden`. */
export async function listWrittenRequests(
  ctx: Ctx,
  input: ListWrittenRequests,
): Promise<{ timezone: string; requests: WrittenRequestRow[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const select = ListWrittenRequests.parse(input).state === "waiting" ? selectWaiting : selectOver;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const found = await select(tx, ownConsultantOf(actor));
    return { timezone, requests: found.map((request) => requestRowOf(request, now, timezone)) };
  });
}
