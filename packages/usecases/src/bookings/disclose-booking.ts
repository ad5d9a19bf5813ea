import { withTenant } from "@prosvet/db";
import { type BookingState, isOpenBooking } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { sealedWhy } from "../recipients/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { type Disclosure, openBooking } from "./open-booking.ts";
import { readSealed, readStaffRow, type StaffRow } from "./staff-row-queries.ts";

export const DiscloseBooking = z.strictObject({ id: z.uuid(), why: z.string().trim().min(3).max(300) });
export type DiscloseBooking = z.infer<typeof DiscloseBooking>;

const openAfterDays = 30;

/**
 * Shows who made a booking and what they wrote: the question, the address of a visit, what access needs, and who books
 * on their behalf or comes with them. Every look is a line of the audit, with why (R33, R34); a consultant
 * sees those they serve and nobody else, while the booking is open and 30 days after it took place or should have.
 * Throws `not_found`, `forbidden`.
 */
export async function discloseBooking(ctx: Ctx, { id, why }: DiscloseBooking): Promise<Disclosure> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const seen = await readStaffRow(tx, id, ownConsultantOf(actor));
    const sealed = seen && (await readSealed(tx, id));
    if (!sealed) throw noSuchBooking();
    if (actor.role === "consultant" && !isInHand(seen, ctx.now)) throw outOfHand();
    const centreKey = await readCentreKey(tx, ctx.keyring);
    await writeAudit(tx, ctx, {
      action: "recipients.disclose",
      subject: { kind: "booking", id },
      facts: await sealedWhy(tx, centreKey, sealed.recipientId, { words: why }),
    });
    return openBooking(tx, id, sealed, centreKey);
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
