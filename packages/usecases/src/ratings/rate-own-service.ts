import { newId, seal } from "@prosvet/crypto";
import { claimBooking, type PublicTx } from "@prosvet/db";
import { ratingScale, requestMetAnswers } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type BookingSecret, withOwnBooking } from "../bookings/index.ts";
import { type Centre, readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { openRecipientKey, ratingCommentPlace } from "../recipients/index.ts";
import { type OwnRating, ownRatingOf } from "./own-rating.ts";
import { insertRating, readOwnService } from "./rating-queries.ts";
import { ratedAlready, refusalOfRating } from "./refusal-of-rating.ts";

export const RateOwnService = z.strictObject({
  mark: z.int().min(ratingScale.least).max(ratingScale.most),
  /** Whether the request for help was met (R17). */
  requestMet: z.enum(requestMetAnswers).optional(),
  /** In their own words; sealed with the recipient's own key, for it may name somebody. */
  comment: z.string().trim().max(1000).optional(),
});
export type RateOwnService = z.infer<typeof RateOwnService>;

/**
 * A parent rates the help that they were given, by number and PIN or by the link, named or not (R32, R54): once, at once
 * and until the window is over. Out: how it stands now. Throws `refused` with the requirement, also for a second mark,
 * `not_found` for a wrong pair, `too_many`.
 */
export async function rateOwnService(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
  input: RateOwnService,
): Promise<OwnRating> {
  requireActor(ctx, "parent");
  return withOwnBooking(ctx, centre, secret, async (tx, { id }) => {
    await claimBooking(tx, id);
    const { now } = ctx;
    const place = await readCentreIn(tx, now);
    const service = await readOwnService(tx, id);
    const { mark, requestMet, comment } = input;
    const [channel, ratedAt] = ["site", now] as const;
    refuse(refusalOfRating(service, { mark, channel, ratedAt }, place));
    if (!service) throw new Error("what is rated was given");
    const ratingId = newId();
    const row = {
      ...{ id: ratingId, serviceId: service.id, bookingId: id, mark, requestMet, channel, ratedAt },
      recordedAt: now,
      commentSealed: comment ? await sealComment(tx, ctx, { ratingId, comment, ...service }) : null,
    };
    if (!(await insertRating(tx, row))) refuse(ratedAlready());
    await writeAudit(tx, ctx, {
      action: "ratings.rate",
      subject: { kind: "service", id: service.id },
      facts: { channel },
    });
    return ownRatingOf({ ...service, mark, ratedAt: now }, place, now);
  });
}

type Said = { ratingId: string; comment: string; recipientId: string | null };

/** Nothing is kept of the words when the recipient's key was destroyed. */
async function sealComment(tx: PublicTx, ctx: Ctx, { ratingId, comment, recipientId }: Said) {
  if (recipientId === null) return null;
  const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), recipientId);
  return key && seal(key, comment, ratingCommentPlace(tx.tenantId, ratingId));
}
