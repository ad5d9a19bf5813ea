import type { PublicTx } from "@prosvet/db";
import {
  type BookingState,
  bookingStateAfter,
  dayOf,
  mayBeBeyondWindow,
  parseLimits,
  refusalToMove,
  type ServiceForm,
} from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { type Centre, selectLimitsInForce } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { type SeenOffer, takeAnswer } from "./answered-offer.ts";
import { changeOwnWaiting, type WaitingChange } from "./change-own-waiting.ts";
import { keepChildcareOf } from "./childcare-places.ts";
import { chooseSlot, readScheduleAt } from "./choose-slot.ts";
import { endWaiting } from "./end-waiting.ts";
import type { BookingSecret } from "./find-own-booking.ts";
import { withholdingFreed } from "./hold-freed.ts";
import { type OfferRow, readLastOffer, readOfferedBooking } from "./offer-queries.ts";
import type { WaitingBooking } from "./own-waiting.ts";
import type { ReceiptRow } from "./receipt-queries.ts";
import { readSlotOf } from "./slot-row-queries.ts";
import { moveToSlot } from "./take-slot.ts";
import { catchTaken } from "./taken-time.ts";
import { tellOfOwnChange } from "./tell-of-own-change.ts";

/**
 * A parent takes the freed time that is held for them: the hold goes and the booking moves in one transaction, by every
 * rule again, and waits no more (R16, R36). Sent twice it is done once. Throws `refused` when the offer is over,
 * `slot_taken`, `not_found`, `too_many`.
 */
export async function acceptOffer(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
  seen: SeenOffer = {},
): Promise<WaitingBooking> {
  requireActor(ctx, "parent");
  return catchTaken(
    changeOwnWaiting(ctx, centre, secret, async (tx, row) => {
      if (await isTakenAlready(tx, row, seen)) return null;
      return moveToOffer(tx, ctx, centre, row, await takeAnswer(tx, ctx, row.id, seen, "accepted"));
    }),
  );
}

/** The same answer sent again, after which nothing else has happened to the time of the booking. */
async function isTakenAlready(tx: PublicTx, { id, startsAt }: ReceiptRow, seen: SeenOffer) {
  const last = await readLastOffer(tx, id);
  if (last?.answer !== "accepted" || last.startsAt.getTime() !== startsAt?.getTime()) return false;
  return seen.startsAt === undefined || new Date(seen.startsAt).getTime() === startsAt.getTime();
}

async function moveToOffer(
  tx: PublicTx,
  ctx: Ctx<Parent>,
  { timezone }: Centre,
  row: ReceiptRow,
  offer: OfferRow,
): Promise<WaitingChange> {
  const { now } = ctx;
  const { id } = row;
  const { startsAt, consultantId, offeredAt } = offer;
  const [booking, present, [version], schedule] = await Promise.all([
    readOfferedBooking(tx, id),
    readSlotOf(tx, id),
    selectLimitsInForce(tx, dayOf(now, timezone)),
    readScheduleAt(tx, startsAt, timezone, { consultantId }),
  ]);
  if (!booking) throw noSuchBooking();
  const state = booking.state as BookingState;
  refuse(refusalToMove({ state, startsAt: booking.startsAt }, { now, by: "recipient" }));
  const limits = parseLimits(version?.limits);
  const slot = chooseSlot(
    schedule,
    now,
    { timezone, limits },
    {
      ...{ startsAt, consultantId, form: booking.form as ServiceForm, topic: booking.topic ?? undefined },
      durationMinutes: (offer.endsAt.getTime() - startsAt.getTime()) / 60_000,
      secondConsultantId: present?.secondConsultantId ?? undefined,
      requestedAt: booking.requestedAt,
      laterByWish: mayBeBeyondWindow(booking, { now, timezone }),
      isHeld: true,
      ignoring: [id],
    },
  );
  await keepChildcareOf(tx, now, { timezone, limits }, { id, slot });
  const isInWindow = dayOf(startsAt, timezone) <= booking.deadline;
  const moved = { ...booking, id };
  await withholdingFreed(tx, { now, timezone, limits }, moved, () =>
    moveToSlot(tx, id, slot, {
      state: bookingStateAfter(state, "move") ?? state,
      firstOfferedAt: booking.firstOfferedAt ?? (isInWindow ? offeredAt : null),
    }),
  );
  await endWaiting(tx, id, now);
  await tellOfOwnChange(tx, "booking_moved", row, now, startsAt);
  return { action: "accept_offer", startsAt, consultantId };
}
