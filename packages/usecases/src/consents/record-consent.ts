import { withTenant } from "@prosvet/db";
import { consentPurposes, dayOf } from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import type { ConsentRow } from "./consent-row.ts";
import { enterConsent } from "./enter-consent.ts";
import { consentsOf } from "./list-consents-of.ts";

const Paper = z.string().trim().min(1).max(50);

export const RecordConsent = z.strictObject({
  recipientId: z.uuid(),
  purpose: z.enum(consentPurposes),
  how: z.enum(["paper", "oral_by_phone"]),
  paperNumber: Paper.optional(),
  paperDate: z.iso.date().optional(),
  /** The last day on which it holds; without it, as long as its purpose. */
  validUntil: z.iso.date().optional(),
});
export type RecordConsent = z.infer<typeof RecordConsent>;

/**
 * Puts a consent that somebody gave on paper or said by telephone into the register, to the newest text of its purpose
 * (R42, R48). Out: the consents of that recipient. Throws `not_found`, `refused` for a way that the purpose does not
 * allow or a paper without a number and a date.
 */
export async function recordConsent(ctx: Ctx, input: RecordConsent): Promise<ConsentRow[]> {
  requireMember(ctx, "head", "registrar");
  const { actor, now } = ctx;
  const consent = RecordConsent.parse(input);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const { ids } = await enterConsent(tx, ctx, timezone, consent);
    return consentsOf(tx, ids, dayOf(now, timezone));
  });
}
