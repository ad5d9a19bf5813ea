import type { Ctx } from "../context.ts";
import {
  type CountingTx,
  countOne,
  countOneBelow,
  moveMark,
  moveMarkBack,
  readSpent,
  uncountOne,
} from "./allowance-queries.ts";
import { type Counter, windowOf } from "./allowances.ts";

const [firstWait, longestWait] = [30, 900];

/**
 * Seconds between two tries beyond the allowance, by how many of them were wrong: 30, 60, 120 … 900. Ten wrong PINs
 * keep their owner out for half a minute and not for the rest of the hour; somebody who guesses for ten days without
 * a pause has some 4,000 tries, one chance in 250.
 */
export const waitAfter = (wrongBeyond: number): number =>
  Math.min(firstWait * 2 ** Math.min(wrongBeyond, 10), longestWait);

const markOf = (key: string) => `${key} next`;

const secondOf = (ctx: Ctx) => Math.floor((ctx.now.getTime() - windowOf(ctx).getTime()) / 1000);

/** Counts a try before it is made. Out: 0 when it may be made, or the seconds to wait; the caller then rolls back. */
export async function claimTry(tx: CountingTx, ctx: Ctx, { key, most }: Counter): Promise<number> {
  const [windowStart, second] = [windowOf(ctx), secondOf(ctx)];
  const counted = await countOneBelow(tx, key, windowStart, most);
  if (counted !== null) {
    if (counted === most)
      await moveMark(tx, markOf(key), windowStart, { from: second, to: second + waitAfter(0) });
    return 0;
  }
  const spent = await readSpent(tx, [key, markOf(key)], windowStart);
  const to = second + waitAfter((spent.get(key) ?? most) - most + 1);
  if (!(await moveMark(tx, markOf(key), windowStart, { from: second, to }))) {
    return Math.max(1, (spent.get(markOf(key)) ?? to) - second);
  }
  await countOne(tx, [key], windowStart);
  return 0;
}

/** The try was right: it is not counted, and the next one need not wait. */
export async function giveTryBack(tx: CountingTx, ctx: Ctx, { key }: Counter): Promise<void> {
  const windowStart = windowOf(ctx);
  await uncountOne(tx, key, windowStart);
  await moveMarkBack(tx, markOf(key), windowStart, secondOf(ctx));
}
