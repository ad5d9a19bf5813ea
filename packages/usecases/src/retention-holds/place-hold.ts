import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { holdReasons, refusalToHold } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { refuseNaming } from "../reasons/index.ts";
import { findKept, noSuchRecipient } from "../recipients/index.ts";
import { insertHold, lockRecipient, selectHeld } from "./hold-queries.ts";

export const PlaceHold = z
  .strictObject({
    recipientId: z.uuid(),
    reason: z.enum(holdReasons),
    /** The number of the case or the letter; required when the reason is «другое». */
    words: z.string().trim().min(3).max(300).optional(),
  })
  .refine(({ reason, words }) => reason !== "other" || words !== undefined, {
    message: "Напишите, почему нельзя уничтожать эти данные.",
    path: ["words"],
  });
export type PlaceHold = z.infer<typeof PlaceHold>;

/**
 * Puts off the destruction of what is past its term, and by the head too, until it is released (R12). Of who was merged
 * into another it holds the one who stayed. Out: its id. Throws `not_found`, `refused`, `forbidden`.
 */
export async function placeHold(ctx: Ctx, input: PlaceHold): Promise<{ id: string }> {
  requireMember(ctx, "head");
  const { recipientId, reason, words = null } = PlaceHold.parse(input);
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const kept = await findKept(tx, ctx, recipientId);
    const own = kept && (await lockRecipient(tx, kept.row.id));
    if (!own) throw noSuchRecipient();
    refuse(refusalToHold({ erasedAt: own.erasedAt, isHeld: (await selectHeld(tx, [own.id])).has(own.id) }));
    await refuseNaming(tx, ctx, "hold", { words }, { recipientIds: [own.id] });
    const id = newId();
    await insertHold(tx, {
      ...{ id, recipientId: own.id, reason, words, placedAt: now, placedBy: actor.membershipId },
      ...{ releasedAt: null, releasedBy: null },
    });
    await writeAudit(tx, ctx, {
      action: "retention.hold",
      subject: { kind: "recipient", id: own.id },
      facts: { hold: id, ground: reason },
    });
    return { id };
  });
}
