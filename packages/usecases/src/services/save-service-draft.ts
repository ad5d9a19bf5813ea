import { newId, seal } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import { readRecipientOf } from "../bookings/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { draftPlace } from "./draft-place.ts";
import { readDraft, upsertDraft } from "./draft-queries.ts";
import type { DraftOf, ServiceDraftBody } from "./service-draft.ts";

/**
 * Keeps what a member has typed of a line that is not in the journal yet, sealed with the centre's key (R42 [Г 26],
 * [К 26]): one for each booking and one without, the last one saved. Only the first save is a line of the audit: it
 * saves itself every few seconds. Throws `forbidden`, `not_found` for a booking that is none of the centre's.
 */
export async function saveServiceDraft(
  ctx: Ctx,
  { bookingId, body }: DraftOf & { body: ServiceDraftBody },
): Promise<{ savedAt: Date }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const { membershipId } = actor;
  await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const former = await readDraft(tx, { membershipId, bookingId });
    if (!former && bookingId) await readRecipientOf(tx, bookingId);
    const { key } = await readCentreKey(tx, ctx.keyring);
    const place = draftPlace(tx.tenantId, membershipId, bookingId);
    const bodySealed = seal(key, body, place);
    await upsertDraft(tx, { id: newId(), membershipId, bookingId, bodySealed, updatedAt: now });
    if (former) return;
    await writeAudit(tx, ctx, { action: "services.draft", subject: { kind: "booking", id: bookingId } });
  });
  return { savedAt: now };
}
