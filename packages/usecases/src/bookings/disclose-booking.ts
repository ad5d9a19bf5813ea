import { open } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { type BookingState, isOpenBooking } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { openIdentity, openRecipientKey, questionPlace } from "../recipients/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { readSealedQuestion, readStaffRow, type StaffRow } from "./staff-row-queries.ts";

export const DiscloseBooking = z.strictObject({ id: z.uuid(), why: z.string().trim().min(3).max(300) });
export type DiscloseBooking = z.infer<typeof DiscloseBooking>;

const openAfterDays = 30;

export type Disclosure = {
  name: string | null;
  phone: string | null;
  email: string | null;
  question: string | null;
};

/**
 * Shows who made a booking and what they wrote. Every look is a line of the audit, with why (R33, R34); a consultant
 * sees those they serve and nobody else, while the booking is open and 30 days after it took place or should have.
 * Throws `not_found`, `forbidden`.
 */
export async function discloseBooking(ctx: Ctx, { id, why }: DiscloseBooking): Promise<Disclosure> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const seen = await readStaffRow(tx, id, ownConsultantOf(actor));
    const sealed = seen && (await readSealedQuestion(tx, id));
    if (!sealed) throw noSuchBooking();
    if (actor.role === "consultant" && !isInHand(seen, ctx.now)) throw outOfHand();
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

const outOfHand = () =>
  new AppError(
    "forbidden",
    "Имя и контакты видны консультанту, пока запись открыта, и 30 дней после встречи. Обратитесь к руководителю центра.",
  );

/** Whether a consultant still works with it: it is open, or its time was not long ago. A cancelled one needs no look. */
function isInHand({ state, endsAt, givenAt }: StaffRow, now: Date): boolean {
  if (isOpenBooking(state as BookingState)) return true;
  if (state !== "took_place" && state !== "no_show") return false;
  const time = endsAt ?? givenAt;
  return time !== null && now.getTime() <= time.getTime() + openAfterDays * 86_400_000;
}
