import {
  type BookingRequest,
  type Limits,
  refusalToBook,
  refusalToKeepIdentity,
  waitsFromTheStart,
} from "@prosvet/domain";
import { type Allowance, type Spending, tooManyBookings } from "../abuse/index.ts";
import { AppError, refuse } from "../app-error.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { type ChosenSlot, chooseSlot, type DaySchedule } from "./choose-slot.ts";
import type { FormHold } from "./hold-queries.ts";
import type { RequestBooking } from "./request-booking-input.ts";

/** What the rules ask of the database. */
export type BookingFacts = {
  /** Those in force. */
  limits: Limits;
  /** Of the day of the start, null without one. */
  schedule: DaySchedule | null;
  openBookingsOfContact: number;
  /** The time that is held for the one who asks, run out or not; null when there is none any more. */
  hold: FormHold | null;
  allowance: Allowance;
};

export type Decision = {
  /** The slot to take, null for a booking that waits for a time. */
  slot: ChosenSlot | null;
  /** Whether it goes onto the waiting list. */
  waits: boolean;
  /** What it counts for against abuse. */
  spends: readonly Spending[];
};

type Wanted = Omit<RequestBooking, "channel"> & Pick<BookingRequest, "channel">;

/**
 * What becomes of a request for a booking. Whoever holds the time gets it, by the rules of the moment at which it was
 * held; a hold that ran out is no hindrance. A time that was asked for is put off, and the booking taken all the same,
 * when its contact has too many open ones or somebody hoards the times of the centre: see `putOff`.
 * Throws `refused`, `slot_taken`, `too_many`, and `invalid` for an unknown consultant.
 */
export function decideBooking(ctx: Ctx, centre: Centre, input: Wanted, facts: BookingFacts): Decision {
  const { limits, schedule, hold, allowance } = facts;
  const { timezone } = centre;
  const { consultantId = null } = input;
  refuse(refusalToKeepIdentity(input, limits));
  const startsAt = input.startsAt ? new Date(input.startsAt) : null;
  const held = hold && startsAt?.getTime() === hold.startsAt.getTime() ? hold : null;
  const isHeld = held !== null && held.heldUntil > ctx.now;
  const now = isHeld ? held.requestedAt : ctx.now;
  const refusal = (time: Pick<BookingRequest, "startsAt" | "consultantId">) =>
    refusalToBook({ ...asRequest(input), ...time }, { ...facts, now, timezone }, limits);
  if (!startsAt || !schedule) {
    refuse(refusal({ startsAt: null, consultantId }));
    requireKnown(centre, consultantId);
    return withoutTime(ctx, centre, allowance, waitsFromTheStart({ ...input, startsAt: undefined }));
  }
  // What is not offered at all is said before anything about the time.
  refuse(refusal({ startsAt: null, consultantId: null }));
  if (!hold && !allowance.mayTakeSlot) throw tooManyBookings(ctx, centre);
  const slot = chooseSlot(
    schedule,
    now,
    { timezone, limits },
    {
      ...input,
      startsAt,
      isHeld,
      consultantId: input.consultantId ?? held?.consultantId,
      ignoring: hold ? [hold.id] : [],
    },
  );
  const refused = refusal(slot);
  const isOverCap = refused?.code === "too_many_open_bookings";
  if (!isOverCap) refuse(refused);
  if (isOverCap || (!hold && allowance.isHoarded)) return putOff(ctx, centre, allowance);
  const { joinWaitingList = false } = input;
  return { slot: instead(slot, hold), waits: joinWaitingList, spends: hold ? [] : ["slot"] };
}

const asRequest = (input: Wanted): Omit<BookingRequest, "startsAt" | "consultantId"> => ({
  ...input,
  source: "site",
  anonymous: input.person === undefined,
  topic: input.topic ?? null,
  childcareChildren: input.childcareChildren ?? 0,
});

/**
 * The kinder answer to two kinds of abuse. Strangers may have used up what a telephone may have open (R39 asks that
 * nobody is limited in how often they come), or a script may be emptying the schedule: whoever comes then is never
 * refused, their booking waits for a time that the centre names. Not by the waiting list: its offers hold times too.
 * The cap of the centre is for everybody without a proof and not for the anonymous alone: a name is as easily invented
 * as left out, and leaving it out costs nobody anything (R32).
 */
const putOff = (ctx: Ctx, centre: Centre, allowance: Allowance): Decision =>
  withoutTime(ctx, centre, allowance, false);

/** Who waits is offered times that are held for them: that counts as a time. */
function withoutTime(ctx: Ctx, centre: Centre, allowance: Allowance, wantsToWait: boolean): Decision {
  if (!allowance.mayQueue) throw tooManyBookings(ctx, centre);
  const waits = wantsToWait && allowance.mayTakeSlot && !allowance.isHoarded;
  return { slot: null, waits, spends: waits ? ["queue", "slot"] : ["queue"] };
}

/** The slot in place of what was held: `takeSlot` deletes the hold in the transaction that books. */
const instead = (slot: ChosenSlot, hold: FormHold | null): ChosenSlot =>
  hold ? { ...slot, expiredHolds: [...(slot.expiredHolds ?? []), hold.id] } : slot;

/** A wish for somebody whom the centre does not have. With a time the schedule says so. */
function requireKnown({ consultants }: Centre, wished: string | null): void {
  if (wished === null || consultants.some(({ id }) => id === wished)) return;
  const message = "Такого специалиста в центре нет. Выберите другого или запишитесь без выбора.";
  throw new AppError("invalid", message, { detail: { errors: [{ path: "consultantId", message }] } });
}
