import { newBookingNumber, newId } from "@prosvet/crypto";
import { type PublicTx, withPublic } from "@prosvet/db";
import { channels, channelsOf, dayOf, deadlineOf, parseLimits, serviceForms, topics } from "@prosvet/domain";
import { z } from "zod";
import { openProof, type Proof, readAllowance, spend, tooManyBookings } from "../abuse/index.ts";
import { writeAudit } from "../audit/index.ts";
import { type Centre, selectLimitsInForce } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { readScheduleAt, slotTaken } from "./choose-slot.ts";
import { decideBooking } from "./decide-booking.ts";
import { readFormHold } from "./hold-queries.ts";
import { orFreshSlots } from "./or-fresh-slots.ts";
import { takeSlot } from "./take-slot.ts";

/** A time to hold while the rest of the form is filled. */
export const HoldSlot = z.strictObject({
  form: z.enum(serviceForms),
  channel: z.enum(channels).optional(),
  startsAt: z.iso.datetime({ offset: true }),
  consultantId: z.uuid().optional(),
  topic: z.enum(topics).optional(),
  laterByWish: z.boolean().optional(),
  /** The hold that this one takes the place of: one browser holds one time. */
  replacing: z.uuid().optional(),
  /** Work that was done, see `newChallenge`. */
  proof: z.string().max(4000).optional(),
});
export type HoldSlot = z.infer<typeof HoldSlot>;

export type SlotHold = {
  holdId: string;
  startsAt: Date;
  endsAt: Date;
  consultantId: string;
  heldUntil: Date;
};

/**
 * Holds a time for the minutes that the centre gives, by the same rules and the same constraint as a booking (R13): until
 * then nobody else has it, afterwards it hinders nobody. It names nobody and is deleted when it is booked, let go or
 * over. Whoever knows its id has it: the id is random and shown to nobody else.
 *
 * Throws `refused` with the limit and its requirement, `slot_taken` with fresh slots, `too_many`: a form goes on
 * without a hold then.
 */
export async function holdSlot(ctx: Ctx<Parent>, centre: Centre, wanted: HoldSlot): Promise<SlotHold> {
  requireActor(ctx, "parent");
  const proof = await openProof(ctx, wanted.proof);
  const held = await orFreshSlots(ctx, centre, wanted, () =>
    withPublic(ctx.db, centre.tenantId, (tx) => hold(tx, ctx, centre, { wanted, proof })),
  );
  forgetSlots(ctx.db, centre.tenantId);
  return held;
}

type Request = { wanted: HoldSlot; proof: Proof | null };

async function hold(tx: PublicTx, ctx: Ctx<Parent>, centre: Centre, { wanted, proof }: Request) {
  const { now } = ctx;
  const { timezone } = centre;
  const taker = { ...centre, proof };
  const allowance = await readAllowance(tx, ctx, taker);
  // A flood costs a look at its counters, and no schedule is read for it.
  const isFlood = !wanted.replacing && !allowance.mayTakeSlot;
  if (isFlood || !allowance.mayHold) throw tooManyBookings(ctx, centre);
  const [[version], schedule, earlier] = await Promise.all([
    selectLimitsInForce(tx, dayOf(now, timezone)),
    readScheduleAt(tx, new Date(wanted.startsAt), timezone, wanted),
    wanted.replacing ? readFormHold(tx, wanted.replacing) : null,
  ]);
  const limits = parseLimits(version?.limits);
  const [channel = "face_to_face"] = wanted.channel ? [wanted.channel] : channelsOf(wanted.form, limits);
  const facts = { limits, schedule, allowance, hold: earlier, openBookingsOfContact: 0 };
  const { slot, spends } = decideBooking(ctx, centre, { ...wanted, channel, anonymous: true }, facts);
  // Somebody hoards the times of the centre: a form goes on without a hold.
  if (!slot) throw tooManyBookings(ctx, centre);
  const id = newId();
  const heldUntil = new Date(now.getTime() + limits.holdMinutes * 60_000);
  const row = {
    ...{ id, form: wanted.form, channel, heldUntil, requestedAt: now },
    ...{ number: newBookingNumber(), source: "site", state: "held", holdReason: "form" },
    deadline: deadlineOf(now, timezone, limits.bookingWindowDays),
  };
  if (!(await takeSlot(tx, row, slot))) throw slotTaken();
  await writeAudit(tx, ctx, { action: "bookings.hold", subject: { kind: "booking", id } });
  await spend(tx, ctx, taker, ["hold", ...spends]);
  const { startsAt, endsAt, consultantId } = slot;
  return { holdId: id, startsAt, endsAt, consultantId, heldUntil };
}
