import type { TenantTx } from "@prosvet/db";
import { isAnythingOut, withdrawUnsent } from "./withdrawing-queries.ts";

/**
 * Takes back the notices of one version of a booking that was undone. Out: whether somebody has been told already, or is
 * being told this moment: then they are to be told anew.
 */
export async function withdrawNotices(
  tx: TenantTx,
  notices: { bookingId: string; version: number; now: Date },
): Promise<{ alreadyTold: boolean }> {
  await withdrawUnsent(tx, notices);
  return { alreadyTold: await isAnythingOut(tx, notices) };
}
