import type { PublicTx } from "@prosvet/db";
import type { Ctx, Parent } from "../context.ts";
import { countOne } from "./allowance-queries.ts";
import { counterOf, secondsLeft, tooMany, windowOf } from "./allowances.ts";

/**
 * Counts one more move of a booking by its recipient, as the last thing in its transaction. Each may leave a time
 * withheld behind it: without a cap one booking could empty a day. Throws `too_many`.
 */
export async function spendOwnMove(
  tx: PublicTx,
  ctx: Ctx<Parent>,
  { bookingId, phone }: { bookingId: string; phone: string | null },
): Promise<void> {
  if (ctx.publicLimits === "lifted") return;
  const { key, most } = counterOf("own_move", tx.tenantId, bookingId);
  const [counted] = await countOne(tx, [key], windowOf(ctx));
  if ((counted?.spent ?? 0) > most)
    throw tooMany("Эту запись уже несколько раз переносили.", secondsLeft(ctx), phone);
}
