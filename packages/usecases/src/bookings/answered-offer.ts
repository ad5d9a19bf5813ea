import type { PublicTx } from "@prosvet/db";
import { refusalToAnswerOffer } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { answerOffer, type OfferRow, readOpenOffer } from "./offer-queries.ts";
import { deleteHolds } from "./slot-row-queries.ts";

/** The start that the page showed: an answer to one offer is never taken for another. */
export const SeenOffer = z.strictObject({ startsAt: z.iso.datetime({ offset: true }).optional() });
export type SeenOffer = z.infer<typeof SeenOffer>;

/**
 * Answers the open offer of a claimed and locked booking, and lets go of the time that was held for it. Who answers
 * first decides: a second answer, or one that comes as the offer runs out, is refused. Throws `refused`.
 */
export async function takeAnswer(
  tx: PublicTx,
  { now }: Ctx,
  bookingId: string,
  { startsAt }: SeenOffer,
  answer: "accepted" | "declined",
): Promise<OfferRow> {
  const offer = await readOpenOffer(tx, bookingId);
  const seenStart = startsAt ? new Date(startsAt) : null;
  refuse(refusalToAnswerOffer(offer, { now, seenStart }));
  const isFirst = offer !== null && (await answerOffer(tx, offer.id, answer, now));
  refuse(refusalToAnswerOffer(isFirst ? offer : null, { now, seenStart }));
  if (!offer) throw new Error("an offer that is not there was answered");
  await deleteHolds(tx, [offer.holdId]);
  return offer;
}
