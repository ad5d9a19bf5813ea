import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { findKept, noSuchRecipient } from "./kept-recipient.ts";
import { LookWhy } from "./look-why.ts";
import { openIdentity } from "./open-identity.ts";
import { cardOf, type RecipientCard } from "./read-recipient.ts";
import { sealedWhy } from "./sealed-why.ts";

export const DiscloseRecipient = z.strictObject({ id: z.uuid(), why: LookWhy });
export type DiscloseRecipient = z.infer<typeof DiscloseRecipient>;

export type DisclosedRecipient = RecipientCard & {
  /** Null is what was not said, or what was erased. */
  identity: { name: string | null; phone: string | null; email: string | null };
};

/**
 * The card of a recipient with who they are. Every look is a line of the audit, with why (R33, R34); a consultant sees
 * those they serve, and 30 days after. Throws `not_found`, `forbidden`.
 */
export async function discloseRecipient(
  ctx: Ctx,
  { id, why }: DiscloseRecipient,
): Promise<DisclosedRecipient> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const kept = await findKept(tx, ctx, id);
    if (!kept) throw noSuchRecipient();
    if (!kept.mayBeNamed) throw outOfHand();
    const centreKey = await readCentreKey(tx, ctx.keyring);
    await writeAudit(tx, ctx, {
      action: "recipients.disclose",
      subject: { kind: "recipient", id: kept.row.id },
      facts: await sealedWhy(tx, centreKey, kept.row.id, why),
    });
    const { name = null, phone = null, email = null } = await openIdentity(tx, centreKey, kept.row.id);
    return { ...(await cardOf(tx, ctx, kept)), identity: { name: name || null, phone, email } };
  });
}

const outOfHand = () =>
  new AppError(
    "forbidden",
    "Имя и контакты видны консультанту, пока он помогает получателю, и 30 дней после. Обратитесь к руководителю центра.",
  );
