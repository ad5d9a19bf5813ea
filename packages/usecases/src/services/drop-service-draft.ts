import { withTenant } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { deleteDraft } from "./draft-queries.ts";
import type { DraftOf } from "./service-draft.ts";

/** Forgets what this member has typed and not sent; there may be nothing. Throws `forbidden`. */
export async function dropServiceDraft(ctx: Ctx, { bookingId }: DraftOf): Promise<void> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { membershipId, tenantId } = ctx.actor;
  await withTenant(ctx.db, tenantId, (tx) => deleteDraft(tx, { membershipId, bookingId }));
}
