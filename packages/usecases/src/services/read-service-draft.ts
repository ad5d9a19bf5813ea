import { open } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { openedBy, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { draftPlace } from "./draft-place.ts";
import { readDraft } from "./draft-queries.ts";
import type { DraftOf, ServiceDraftBody } from "./service-draft.ts";

export type KeptDraft = { body: ServiceDraftBody; savedAt: Date };

/**
 * What this member has typed before and not sent (R42), or null; nobody else's. One that the centre's keys of today do
 * not open is none. Throws `forbidden`.
 */
export async function readServiceDraft(ctx: Ctx, { bookingId }: DraftOf): Promise<KeptDraft | null> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { membershipId, tenantId } = ctx.actor;
  return withTenant(ctx.db, tenantId, async (tx) => {
    const found = await readDraft(tx, { membershipId, bookingId });
    if (!found) return null;
    const place = draftPlace(tenantId, membershipId, bookingId);
    // A draft outlives no rotation.
    const body = openedBy(await readCentreKey(tx, ctx.keyring), (key) => open(key, found.body, place));
    return body === null ? null : { body, savedAt: found.updatedAt };
  });
}
