import type { TenantTx } from "@prosvet/db";
import type { CentreKey } from "../centres/index.ts";
import { type BookingReceipt, receiptOf } from "./booking-receipt.ts";
import { readReceipt } from "./receipt-queries.ts";
import { notSaved } from "./replay-booking.ts";

/** The receipt of a booking that the staff have made, with the PIN to read out. Throws `conflict` when it is not there. */
export async function staffReceipt(
  tx: TenantTx,
  centreKey: CentreKey,
  id: string,
  replayed: boolean,
): Promise<BookingReceipt> {
  const row = await readReceipt(tx, id);
  if (!row) throw notSaved();
  return receiptOf(row, centreKey, replayed);
}
