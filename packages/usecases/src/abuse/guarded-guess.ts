import { withDirectory } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { Ctx, Parent } from "../context.ts";
import { uncountOne } from "./allowance-queries.ts";
import { type Counter, counterOf, spend, windowOf } from "./allowances.ts";

/**
 * Lets somebody try a PIN (R32). The try is counted before anything is looked at, for the address and, whatever the
 * address, for the booking whose number it names (null: it is no number); over the allowance nothing is looked at,
 * right or wrong. Only a wrong pair stays counted, which is when `open` throws `not_found`. Throws `too_many` with the
 * seconds to wait, and whatever `open` throws.
 */
export async function guardedGuess<T>(
  ctx: Ctx<Parent>,
  tenantId: string,
  number: string | null,
  open: () => Promise<T>,
): Promise<T> {
  if (ctx.publicLimits === "lifted") return open();
  // The address first, always: two tries that share both then wait in one order.
  const counters = [
    counterOf("wrong_pin", ctx.actor.address),
    ...(number ? [counterOf("wrong_pin_of_booking", tenantId, number)] : []),
  ];
  await spend(ctx, counters);
  let isWrong = false;
  try {
    return await open();
  } catch (error) {
    isWrong = error instanceof AppError && error.code === "not_found";
    throw error;
  } finally {
    if (!isWrong) await giveBack(ctx, counters);
  }
}

/** What cannot be given back now runs out with the hour; the answer itself is not lost for it. */
const giveBack = (ctx: Ctx, counters: Counter[]): Promise<void> =>
  withDirectory(ctx.db, async (tx) => {
    for (const { key } of counters) await uncountOne(tx, key, windowOf(ctx));
  }).catch(() => {});
