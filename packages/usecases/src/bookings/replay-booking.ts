import type { PublicTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { CentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { type BookingReceipt, receiptOf } from "./booking-receipt.ts";
import { readReceipt } from "./receipt-queries.ts";

const replayedForMs = 15 * 60_000;

/** A booking that should be there and is not. */
export const notSaved = () => new AppError("conflict", "Запись не сохранилась. Отправьте её ещё раз.");

const alreadyBooked = () =>
  new AppError(
    "conflict",
    "Эта запись уже создана раньше. Номер и код есть в первом подтверждении; если оно не сохранилось, позвоните в центр.",
  );

/**
 * The receipt of a booking that an earlier request with the same key has made. After 15 minutes it is not given any
 * more: it holds the PIN, and a weak key may be hit upon days later by somebody else. Throws `conflict`.
 */
export async function replayBooking(
  tx: PublicTx,
  ctx: Ctx,
  centreKey: CentreKey,
  { id, wantedTime }: { id: string; wantedTime: boolean },
): Promise<BookingReceipt> {
  const row = await readReceipt(tx, id);
  if (!row) throw notSaved();
  if (ctx.now.getTime() - row.requestedAt.getTime() > replayedForMs) throw alreadyBooked();
  return receiptOf(row, centreKey, true, wantedTime);
}
