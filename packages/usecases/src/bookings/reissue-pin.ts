import { pinOf } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { lockBooking } from "./booking-queries.ts";
import { pinKeyOf } from "./booking-receipt.ts";
import { updatePinVersion } from "./pin-queries.ts";
import { readReceipt } from "./receipt-queries.ts";

export const ReissuePin = z.strictObject({ id: z.uuid() });
export type ReissuePin = z.infer<typeof ReissuePin>;

export type ReissuedPin = { number: string; pin: string };

/**
 * A new PIN for a parent who has lost theirs or fears that somebody else has it: the old PIN and every link die at once
 * (R32). It is read out and shown this once; that it was is a line of the audit. Throws `not_found`.
 */
export async function reissuePin(ctx: Ctx, { id }: ReissuePin): Promise<ReissuedPin> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, (tx) => reissue(tx, ctx, id));
}

async function reissue(tx: TenantTx, ctx: Ctx, id: string): Promise<ReissuedPin> {
  if (!(await lockBooking(tx, id))) throw noSuchBooking();
  const row = await readReceipt(tx, id);
  if (!row) throw noSuchBooking();
  const pinVersion = row.pinVersion + 1;
  await updatePinVersion(tx, id, pinVersion);
  await writeAudit(tx, ctx, { action: "bookings.reissue_pin", subject: { kind: "booking", id } });
  const pin = pinOf(pinKeyOf(await readCentreKey(tx, ctx.keyring)), id, pinVersion);
  return { number: row.number, pin };
}
