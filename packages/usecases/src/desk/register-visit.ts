import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { type BookingReceipt, staffReceipt } from "../bookings/index.ts";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { forgetSlots } from "../schedule/index.ts";
import { readLine, type ServiceRow } from "../services/index.ts";
import { enterWholeVisit } from "./enter-whole-visit.ts";
import type { RegisterVisit } from "./register-visit-input.ts";
import { wholeVisit } from "./whole-visit.ts";

export type RegisteredVisit = {
  service: ServiceRow;
  receipt: BookingReceipt;
  /** Another booking of the consultant has this time: the line stands, its time is worth a second look. */
  overlaps: boolean;
};

/**
 * Enters a visit without a booking, created and closed in one go (R40): the journal has its line with the next number,
 * its booking took place. One transaction.
 *
 * Out: the line, the receipt with number and PIN; a second call with the same key and body gives the same ones. Throws
 * `refused` with the limit and its requirement, `invalid`, `not_found`, `key_reused`, `forbidden`.
 */
export async function registerVisit(ctx: Ctx, input: RegisterVisit, key: string): Promise<RegisteredVisit> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const visit = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, now);
    const id = newId();
    const made = await takeKey(tx, ctx, { scope: "visits", key, body: input, subjectId: id });
    const entered = made
      ? null
      : await enterWholeVisit(tx, ctx, centre, id, await wholeVisit(tx, ctx, centre, input));
    const service = await readLine(tx, made ?? id, centre.timezone);
    const centreKey = await readCentreKey(tx, ctx.keyring);
    const receipt = await staffReceipt(tx, centreKey, service.bookingId ?? "", made !== null);
    return { service, receipt, overlaps: entered?.overlaps ?? receipt.startsAt === null };
  });
  forgetSlots(ctx.db, actor.tenantId);
  return visit;
}
