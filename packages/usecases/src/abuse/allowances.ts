import { sha256 } from "@prosvet/crypto";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";

/**
 * What may be done in an hour before one is asked to wait. Families, and whole districts behind one mobile operator,
 * share addresses: these numbers stop floods, not people. The proof of work opens the wider one.
 */
export const allowancesPerHour = {
  /** Times taken or held from one address without a proof of work, in the whole deployment. */
  unproved_slot: 3,
  /** Times taken or held from one address at one centre, proved or not. */
  slot: 10,
  /** Bookings without a time from one address. */
  queue: 20,
  /** Holds of one address at one centre, those that replace one another included. */
  hold: 60,
  /** Times taken or held at one centre without a proof, from wherever they come. */
  unproved_slot_of_centre: 30,
  /** New times of one booking, chosen by its recipient. */
  own_move: 6,
  /** Wrong PINs of one address, wrong PINs of one booking from wherever they come: beyond these a wait that grows. */
  wrong_pin: 10,
  wrong_pin_of_booking: 10,
  /** Links of one address that open nothing. */
  wrong_link: 10,
} as const;

export type AllowancePurpose = keyof typeof allowancesPerHour;

const hour = 3_600_000;

/** A counter of one hour and how far it may go. */
export type Counter = { key: string; most: number };

/** The counter of a purpose. Its key begins with the door, as the policy of the table asks; the rest names nobody. */
export const counterOf = (purpose: AllowancePurpose, ...whose: string[]): Counter => ({
  key: `public ${sha256([purpose, ...whose].join(" "))}`,
  most: allowancesPerHour[purpose],
});

/** The start of the hour in which a request is counted. */
export const windowOf = ({ now }: Pick<Ctx, "now">) => new Date(Math.floor(now.getTime() / hour) * hour);

/** Whole seconds to the end of that hour. */
export const secondsLeft = (ctx: Pick<Ctx, "now">) =>
  Math.ceil((windowOf(ctx).getTime() + hour - ctx.now.getTime()) / 1000);

/** Asks to wait so many seconds and gives the other way: the telephone of the centre, where it has one. */
export const tooMany = (what: string, retryAfterSeconds: number, phone: string | null = null) =>
  new AppError(
    "too_many",
    `${what} Подождите ${waitInWords(retryAfterSeconds)} или ${phone ? `позвоните в центр: ${phone}` : "позвоните в центр"}.`,
    { retryAfterSeconds },
  );

const waitInWords = (seconds: number) =>
  seconds < 60 ? `${seconds} сек.` : `${Math.ceil(seconds / 60)} мин.`;
