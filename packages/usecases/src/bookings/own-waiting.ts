import type { PublicTx } from "@prosvet/db";
import { type BookingState, refusalToWait, type ServiceForm } from "@prosvet/domain";
import type { Ctx } from "../context.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import type { OwnBooking } from "./booking-receipt.ts";
import { ownBookingOf } from "./find-own-booking.ts";
import { readOpenOffer } from "./offer-queries.ts";
import { type ReceiptRow, readReceipt } from "./receipt-queries.ts";
import { isWaiting } from "./waiting-queries.ts";

/** How a parent's booking stands on the waiting list. */
export type OwnWaiting = {
  isWaiting: boolean;
  /** Whether it may join. */
  mayWait: boolean;
  /** The freed time that is held for them until it runs out. */
  offer: {
    startsAt: Date;
    endsAt: Date;
    consultant: { id: string; name: string };
    expiresAt: Date;
  } | null;
};

export type WaitingBooking = OwnBooking & { waiting: OwnWaiting };

/** What the recipient of a claimed booking sees of it, the waiting list with it. */
export async function seenWithWaiting(tx: PublicTx, ctx: Ctx, row: ReceiptRow): Promise<WaitingBooking> {
  const [waits, offer] = await Promise.all([isWaiting(tx, row.id), readOpenOffer(tx, row.id)]);
  const { state, form, startsAt } = row;
  const asked = { state: state as BookingState, form: form as ServiceForm, startsAt };
  const isOpen = offer !== null && offer.expiresAt > ctx.now;
  return {
    ...ownBookingOf(row, ctx),
    waiting: {
      isWaiting: waits,
      mayWait: !waits && refusalToWait(asked, ctx) === null,
      offer: isOpen ? offerSeen(offer) : null,
    },
  };
}

/** The same, read again after a change of this transaction. */
export async function rereadWithWaiting(tx: PublicTx, ctx: Ctx, id: string): Promise<WaitingBooking> {
  const row = await readReceipt(tx, id);
  if (!row) throw noSuchBooking();
  return seenWithWaiting(tx, ctx, row);
}

type Seen = NonNullable<OwnWaiting["offer"]>;

const offerSeen = (
  offer: Omit<Seen, "consultant"> & { consultantId: string; consultantName: string | null },
): Seen => ({
  startsAt: offer.startsAt,
  endsAt: offer.endsAt,
  consultant: { id: offer.consultantId, name: offer.consultantName ?? "" },
  expiresAt: offer.expiresAt,
});
