import { sha256 } from "@prosvet/crypto";
import { withDirectory } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { countOne } from "./allowance-queries.ts";

/**
 * How often in an hour: bookings of one address, wrong PINs of one address, wrong PINs of one booking from wherever
 * they come. Families share addresses, so these stop floods, not people.
 */
export const allowancesPerHour = { book: 20, wrong_pin: 10, wrong_pin_of_booking: 10 } as const;

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

/** Counts one more on each, in a transaction of its own. Throws `too_many` with the seconds to wait. */
export async function spend(ctx: Ctx, counters: Counter[]): Promise<void> {
  const keys = counters.map(({ key }) => key);
  const spent = await withDirectory(ctx.db, (tx) => countOne(tx, keys, windowOf(ctx)));
  const spentOf = new Map(spent.map((row) => [row.key, row.spent]));
  if (counters.some(({ key, most }) => (spentOf.get(key) ?? 0) > most)) throw tooMany(ctx);
}

const tooMany = (ctx: Ctx) =>
  new AppError("too_many", "Слишком много попыток с этого адреса. Попробуйте позже или позвоните в центр.", {
    retryAfterSeconds: Math.ceil((windowOf(ctx).getTime() + hour - ctx.now.getTime()) / 1000),
  });
