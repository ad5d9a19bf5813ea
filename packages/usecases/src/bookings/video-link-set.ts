import { newId, seal } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { type BookingState, isOpenBooking, problemOfVideoLink } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { bookingPlace, openRecipientKey } from "../recipients/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking, updateBooking } from "./booking-queries.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { readStaffRow, type StaffRow } from "./staff-row-queries.ts";
import { tell } from "./tell-of-action.ts";

export const SetVideoLink = z.strictObject({
  id: z.uuid(),
  /** Null takes the link away. */
  link: z.string().trim().max(600).nullable(),
});
export type SetVideoLink = z.infer<typeof SetVideoLink>;

/**
 * Gives a remote booking the link of its video meeting (R24), sealed with the key of its recipient, who sees it on their
 * page; whoever was told of a confirmed time is told again with the link. A consultant does it to their own.
 * Throws `invalid`, `refused`, `not_found`.
 */
export async function setVideoLink(ctx: Ctx, { id, link }: SetVideoLink): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const problem = link === null ? null : problemOfVideoLink(link);
  if (problem)
    throw new AppError("invalid", problem, { detail: { errors: [{ path: "link", message: problem }] } });
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const own = ownConsultantOf(actor);
    if (!(await lockBooking(tx, id))) throw noSuchBooking();
    const row = await readStaffRow(tx, id, own);
    if (!row) throw noSuchBooking();
    refuse(refusalOfLink(row));
    const videoLinkSealed = link === null ? null : await sealedLink(tx, ctx, row, link);
    await updateBooking(tx, id, { videoLinkSealed });
    const action = link === null ? "drop_video_link" : "set_video_link";
    const by = { actor: "member", membershipId: actor.membershipId };
    await insertBookingEvent(tx, { id: newId(), bookingId: id, action, at: now, ...by });
    await writeAudit(tx, ctx, { action: `bookings.${action}`, subject: { kind: "booking", id } });
    const [centre, changed] = [await readCentreIn(tx, now), await readStaffRow(tx, id, own)];
    if (!changed) throw noSuchBooking();
    if (link !== null && changed.state === "confirmed")
      await tell(tx, "booking_confirmed", changed, { now, ...centre });
    return rowOf(changed, { now, ...centre, actor });
  });
}

function refusalOfLink({ state, form }: StaffRow) {
  if (form === "remote" && isOpenBooking(state as BookingState)) return null;
  const message = "Ссылку на видеосвязь задают дистанционной записи, пока она открыта.";
  return { code: "link_not_fitting", message, requirement: "R24" } as const;
}

/** Throws `refused` when the recipient's data are erased: nothing can be sealed for them any more. */
async function sealedLink(
  tx: TenantTx,
  ctx: Ctx,
  { id, recipientId }: StaffRow,
  link: string,
): Promise<string> {
  const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), recipientId);
  if (!key) throw noSuchBooking();
  return seal(key, link, bookingPlace(tx.tenantId, "video_link", id));
}
