import { open } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { openIdentity, openRecipientKey, questionPlace } from "../recipients/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { readSealedQuestion, readStaffRow } from "./booking-queries.ts";

export const DiscloseBooking = z.strictObject({ id: z.uuid(), why: z.string().trim().min(3).max(300) });
export type DiscloseBooking = z.infer<typeof DiscloseBooking>;

export type Disclosure = {
  name: string | null;
  phone: string | null;
  email: string | null;
  question: string | null;
};

/**
 * Shows who made a booking and what they wrote. Every look is a line of the audit, with why (R33, R34); a consultant
 * sees those they serve and nobody else. Throws `not_found`.
 */
export async function discloseBooking(ctx: Ctx, { id, why }: DiscloseBooking): Promise<Disclosure> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const seen = await readStaffRow(tx, id, ownConsultantOf(actor));
    const sealed = seen && (await readSealedQuestion(tx, id));
    if (!sealed) throw noSuchBooking();
    await writeAudit(tx, ctx, {
      action: "recipients.disclose",
      subject: { kind: "booking", id },
      facts: { why },
    });
    const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), sealed.recipientId);
    if (!key) return { name: null, phone: null, email: null, question: null };
    const { name, phone, email } = await openIdentity(tx, sealed.recipientId, key);
    const question =
      sealed.questionSealed && open(key, sealed.questionSealed, questionPlace(tx.tenantId, id));
    return { name: name ?? null, phone: phone ?? null, email: email ?? null, question };
  });
}
