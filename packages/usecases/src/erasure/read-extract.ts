import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import {
  type DisclosedRecipient,
  discloseRecipient,
  findKept,
  LookWhy,
  noSuchRecipient,
} from "../recipients/index.ts";
import { type ExtractedLook, type ExtractedNotice, selectLooks, selectNotices } from "./extract-queries.ts";

export const ReadExtract = z.strictObject({ id: z.uuid(), why: LookWhy });
export type ReadExtract = z.infer<typeof ReadExtract>;

export type RecipientExtract = DisclosedRecipient & {
  /** What was sent to them or waits to be: of which booking and when. */
  notices: ExtractedNotice[];
  /** Who of the centre has opened who they are, and when; this look is the last. */
  looks: ExtractedLook[];
};

/**
 * What a centre holds on a person (152-ФЗ, статья 14; R12, R34): who they are, consents, bookings, services under their
 * code, notices, looks at their identity. It is itself a look, and a line of the audit. Throws `forbidden`, `not_found`.
 */
export async function readExtract(ctx: Ctx, { id, why }: ReadExtract): Promise<RecipientExtract> {
  requireMember(ctx, "head");
  const disclosed = await discloseRecipient(ctx, { id, why });
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const kept = await findKept(tx, ctx, id);
    if (!kept) throw noSuchRecipient();
    await writeAudit(tx, ctx, {
      action: "recipients.extract",
      subject: { kind: "recipient", id: kept.row.id },
      facts: { reason: why.reason },
    });
    return {
      ...disclosed,
      notices: await selectNotices(tx, kept.ids),
      looks: await selectLooks(tx, kept.ids),
    };
  });
}
