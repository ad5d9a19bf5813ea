import type { TenantTx } from "@prosvet/db";
import { notFound } from "../app-error.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { type RecipientRow, readRecipientRow, selectGroupIds } from "./recipient-card-queries.ts";
import { readStanding } from "./served-queries.ts";

const openAfterDays = 30;

export const noSuchRecipient = () => notFound("Такого получателя нет среди тех, кого вы можете открыть.");

/** A recipient as one person: with everybody who was merged into them. */
export type KeptRecipient = {
  row: RecipientRow;
  /** Theirs and of those who were merged into them. */
  ids: string[];
  /** Who looks may see who they are, and not their code alone. */
  mayBeNamed: boolean;
  /** What of theirs the one who looks may see: of this consultant, null for everything. */
  ofConsultant: string | null;
};

/**
 * Finds a recipient, or the one whom they were merged into, as far as the one who asks may: a head and a registrar any,
 * a consultant those they serve or have served; by name only while they serve them and 30 days after (R34). Null when
 * there is none or they are somebody else's.
 */
export async function findKept(tx: TenantTx, ctx: Ctx<Member>, id: string): Promise<KeptRecipient | null> {
  const row = await readRecipientRow(tx, id);
  if (!row) return null;
  const ids = await selectGroupIds(tx, row.id);
  const ofConsultant = ownConsultantOf(ctx.actor);
  if (ofConsultant === null) return { row, ids, ofConsultant, mayBeNamed: true };
  const since = new Date(ctx.now.getTime() - openAfterDays * 86_400_000);
  const { served, inHand } = await readStanding(tx, ids, { consultantId: ofConsultant, since });
  return served ? { row, ids, ofConsultant, mayBeNamed: inHand } : null;
}
