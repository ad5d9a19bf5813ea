import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import {
  keyedRatingChannels,
  ratedAtOf,
  ratingScale,
  refusalOfRatedDay,
  requestMetAnswers,
} from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { noSuchLine, readLine, type ServiceRow } from "../services/index.ts";
import { insertRating, readServiceToRate } from "./rating-queries.ts";
import { ratedAlready, refusalOfRating } from "./refusal-of-rating.ts";

export const RecordRating = z.strictObject({
  /** The line of the journal. */
  id: z.uuid(),
  mark: z.int().min(ratingScale.least).max(ratingScale.most),
  /** Whether the request for help was met (R17). */
  requestMet: z.enum(requestMetAnswers).optional(),
  channel: z.enum(keyedRatingChannels),
  /** The day of the centre on which the recipient gave it, which is what the window asks about. */
  ratedOn: z.iso.date(),
});
export type RecordRating = z.infer<typeof RecordRating>;

/**
 * Keys in a mark that was given on paper, by word of mouth, on the federal portal or by telephone (R55). Out: the line of
 * the journal with it. Throws `refused` with the limit and the requirement, also for a second mark, `not_found`.
 */
export async function recordRating(ctx: Ctx, input: RecordRating): Promise<ServiceRow> {
  requireMember(ctx, "head", "registrar");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, now);
    const clock = { now, timezone: centre.timezone };
    refuse(refusalOfRatedDay(input.ratedOn, clock));
    const ratedAt = ratedAtOf(input.ratedOn, clock);
    await keep(tx, input, { ratedAt, recordedAt: now, recordedBy: actor.membershipId }, centre);
    await writeAudit(tx, ctx, {
      action: "ratings.record",
      subject: { kind: "service", id: input.id },
      facts: { channel: input.channel },
    });
    return readLine(tx, input.id, centre.timezone);
  });
}

type Keyed = { ratedAt: Date; recordedAt: Date; recordedBy: string };

async function keep(
  tx: TenantTx,
  { id, mark, requestMet, channel }: RecordRating,
  keyed: Keyed,
  place: Parameters<typeof refusalOfRating>[2],
): Promise<void> {
  const service = await readServiceToRate(tx, id);
  if (!service) throw noSuchLine();
  refuse(refusalOfRating(service, { mark, channel, ratedAt: keyed.ratedAt }, place));
  const { bookingId } = service;
  const rating = { id: newId(), serviceId: id, bookingId, mark, requestMet, channel, ...keyed };
  if (!(await insertRating(tx, rating))) refuse(ratedAlready());
}
