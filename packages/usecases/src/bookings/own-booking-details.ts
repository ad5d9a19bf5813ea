import { open } from "@prosvet/crypto";
import type { PublicTx } from "@prosvet/db";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { bookingPlace, openRecipientKey, type SealedOfBooking } from "../recipients/index.ts";
import { selectOwnEvents } from "./booking-event-queries.ts";
import { bookingLinkToken } from "./link-token.ts";
import { type ReceiptRow, readSealedForRecipient } from "./receipt-queries.ts";

/** What only its recipient sees of a booking, opened with their own key. */
export type OwnBookingDetails = {
  /** The token of its link, see `bookingLinkToken`: opens it again without spending tries of a PIN. */
  linkToken: string;
  videoLink: string | null;
  /** Where to come, as they have said it themselves. */
  visitAddress: string | null;
  /** What was done to it and by whom of `parent`, `member`, `worker`, the oldest first. Never why and by which name. */
  history: { action: string; at: Date; actor: string; startsAt: Date | null }[];
};

/** Reads the details of a booking that this transaction has claimed. */
export async function readOwnDetails(
  tx: PublicTx,
  ctx: Ctx,
  { id, pinVersion }: Pick<ReceiptRow, "id" | "pinVersion">,
): Promise<OwnBookingDetails> {
  const [sealed, history, centreKey] = await Promise.all([
    readSealedForRecipient(tx, id),
    selectOwnEvents(tx, id),
    readCentreKey(tx, ctx.keyring),
  ]);
  const linkToken = bookingLinkToken(centreKey, id, pinVersion);
  if (!sealed?.recipientId || !(sealed.videoLinkSealed || sealed.visitAddressSealed)) {
    return { linkToken, videoLink: null, visitAddress: null, history };
  }
  const key = await openRecipientKey(tx, centreKey, sealed.recipientId);
  const opened = (column: SealedOfBooking, value: string | null) =>
    key && value ? open(key, value, bookingPlace(tx.tenantId, column, id)) : null;
  return {
    linkToken,
    videoLink: opened("video_link", sealed.videoLinkSealed),
    visitAddress: opened("visit_address", sealed.visitAddressSealed),
    history,
  };
}
