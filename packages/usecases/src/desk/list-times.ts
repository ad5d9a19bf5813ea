import { readTenant } from "@prosvet/db";
import {
  addDays,
  dayOf,
  deskLimits,
  endOfDay,
  freeSlots,
  type Slot,
  serviceForms,
  startOfDay,
  topics,
} from "@prosvet/domain";
import { z } from "zod";
import { readOwnCentre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readListingFacts } from "../schedule/index.ts";

export const ListTimes = z.strictObject({
  form: z.enum(serviceForms),
  topic: z.enum(topics).optional(),
  consultantId: z.uuid().optional(),
  /** Who shall receive together with the consultant: times when both are free (R37). */
  secondConsultantId: z.uuid().optional(),
  durationMinutes: z.int().min(5).max(480).optional(),
  /** Days beyond the window too, when the recipient wishes so; from which day. */
  laterByWish: z.boolean().optional(),
  from: z.iso.date().optional(),
});
export type ListTimes = z.infer<typeof ListTimes>;

/** As many as are looked at while somebody waits at the telephone. */
const mostTimes = 60;
const laterDays = 60;

/**
 * Free times to offer at the desk, the first one first (R27, R36, R40): as the pages list them, but without notice, and
 * by wish beyond the window.
 */
export async function listTimes(
  ctx: Ctx,
  { from, laterByWish = false, ...wanted }: ListTimes,
): Promise<{ timezone: string; slots: Slot[] }> {
  requireMember(ctx, "head", "registrar");
  const { now } = ctx;
  const { timezone, limits: own } = await readOwnCentre(ctx);
  const limits = deskLimits(own, laterByWish);
  const first = from ?? dayOf(now, timezone);
  const last = addDays(first, laterByWish ? laterDays : limits.bookingHorizonDays);
  const days = { from: first, to: last };
  const span = { ...days, startsAt: startOfDay(first, timezone), endsAt: endOfDay(last, timezone) };
  const facts = await readTenant(ctx.db, ctx.actor.tenantId, (tx) => readListingFacts(tx, span));
  const slots = freeSlots({ ...facts, ...days, ...wanted, timezone, now, limits, laterByWish });
  return { timezone, slots: slots.slice(0, mostTimes) };
}
