import { withTenant } from "@prosvet/db";
import { dayOf, refusalToWithdraw, withdrawalWays } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { lockConsent, selectIdsOfPerson, updateWithdrawal } from "./consent-queries.ts";
import type { ConsentRow } from "./consent-row.ts";
import { consentsOf } from "./list-consents-of.ts";
import { noSuchConsent } from "./not-found.ts";

export const WithdrawConsent = z.strictObject({
  id: z.uuid(),
  how: z.enum(withdrawalWays),
  /** Number of the paper by which it was asked for. */
  paper: z.string().trim().min(1).max(50).optional(),
});
export type WithdrawConsent = z.infer<typeof WithdrawConsent>;

/**
 * Takes a consent back as its recipient asks, for good (R42, R48): from now on no notice is sent to them and nothing is
 * recorded by it. Out: the consents of that recipient. Throws `not_found`, `refused` when it was taken back already.
 */
export async function withdrawConsent(ctx: Ctx, input: WithdrawConsent): Promise<ConsentRow[]> {
  requireMember(ctx, "head", "registrar");
  const { actor, now } = ctx;
  const { id, how, paper = null } = WithdrawConsent.parse(input);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const consent = await lockConsent(tx, id);
    if (!consent) throw noSuchConsent();
    refuse(refusalToWithdraw(consent));
    await updateWithdrawal(tx, id, {
      ...{ withdrawnAt: now, withdrawnHow: how },
      ...{ withdrawnBy: actor.membershipId, withdrawalPaper: paper },
    });
    await writeAudit(tx, ctx, {
      action: "consents.withdraw",
      subject: { kind: "consent", id },
      facts: { purpose: consent.purpose, how },
    });
    return consentsOf(tx, await selectIdsOfPerson(tx, consent.recipientId), dayOf(now, timezone));
  });
}
