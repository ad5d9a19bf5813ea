import { open } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { bookingPlace, openRecipientKey } from "../recipients/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { selectEvents } from "./booking-event-queries.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { type HistoryStep, historyOf } from "./history-of-booking.ts";
import { readOpenOffer } from "./offer-queries.ts";
import { readSealed, readStaffRow } from "./staff-row-queries.ts";
import { refusalToUndoLast } from "./undo-last-action.ts";
import { isWaiting } from "./waiting-queries.ts";

export type BookingStory = BookingRow & {
  timezone: string;
  recipientId: string;
  events: HistoryStep[];
  /** Whether the one who asks may take back what was done to it last. */
  mayUndo: boolean;
  /** The link of the video meeting in clear; it names nobody. */
  videoLink: string | null;
  /** It is on the list of those who wait for a time, or for an earlier one. */
  isWaiting: boolean;
  /** The time that is offered to it and not answered yet. */
  offer: { startsAt: Date; endsAt: Date; expiresAt: Date; consultantName: string | null } | null;
};

/** One booking with what was done to it, by whom and when. Throws `not_found`, also for another consultant's. */
export async function readBooking(ctx: Ctx, id: string): Promise<BookingStory> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, now);
    const row = await readStaffRow(tx, id, ownConsultantOf(actor));
    if (!row) throw noSuchBooking();
    const events = await selectEvents(tx, id);
    const offer = await readOpenOffer(tx, id);
    return {
      ...rowOf(row, { now, timezone, limits, actor }),
      timezone,
      recipientId: row.recipientId,
      events: await historyOf(tx, events),
      mayUndo: refusalToUndoLast(events.at(-1) ?? null, row, ctx) === null,
      videoLink: row.hasVideoLink ? await openVideoLink(tx, ctx, id) : null,
      isWaiting: await isWaiting(tx, id),
      offer: offer && {
        ...{ startsAt: offer.startsAt, endsAt: offer.endsAt, expiresAt: offer.expiresAt },
        consultantName: offer.consultantName,
      },
    };
  });
}

/** Null when the data of the recipient are erased. */
async function openVideoLink(tx: TenantTx, ctx: Ctx, id: string): Promise<string | null> {
  const sealed = await readSealed(tx, id);
  if (!sealed?.videoLink) return null;
  const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), sealed.recipientId);
  return key && open(key, sealed.videoLink, bookingPlace(tx.tenantId, "video_link", id));
}
