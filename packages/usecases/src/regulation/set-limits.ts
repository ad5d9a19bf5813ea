import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { parseLimits, refusalToSetLimits } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type CentreRegulation, regulationIn } from "./read-regulation.ts";
import { insertVersion, lockVersions, readLatestVersionId } from "./regulation-queries.ts";

/** An order of the head: its number, from when it is in force, and the limits whole. */
export const SetLimits = z.strictObject({
  /** The `versionId` that was read before the limits were changed. */
  basedOn: z.uuid(),
  orderNumber: z.string().trim().min(1).max(60),
  effectiveFrom: z.iso.date(),
  /** Checked by the rule, which says in Russian what is locked and why. */
  limits: z.record(z.string().max(60), z.unknown()),
});
export type SetLimits = z.infer<typeof SetLimits>;

/**
 * Sets the centre's limits by an order from a day on; what was in force before stays on record (R7). Out: what is in
 * force today. Throws `forbidden`, `refused` with the requirement, `conflict` when somebody has set them since.
 */
export async function setLimits(ctx: Ctx, input: SetLimits): Promise<CentreRegulation> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const { basedOn, orderNumber, effectiveFrom, limits } = input;
  const changed = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { regulation } = await readCentreIn(tx, now);
    refuse(refusalToSetLimits(regulation, limits));
    await lockVersions(tx);
    if ((await readLatestVersionId(tx)) !== basedOn) throw changedMeanwhile();
    const id = newId();
    const version = { id, orderNumber, effectiveFrom, limits: parseLimits(limits) };
    await insertVersion(tx, { ...version, createdAt: now, createdBy: actor.membershipId });
    await writeAudit(tx, ctx, {
      action: "regulation.set_limits",
      subject: { kind: "limit_version", id },
      facts: { orderNumber },
    });
    return regulationIn(tx, now);
  });
  forgetCentre(ctx.db, actor.tenantId);
  return changed;
}

const changedMeanwhile = () =>
  new AppError(
    "conflict",
    "Пределы изменил другой сотрудник. Обновите страницу, посмотрите новую редакцию и внесите изменения заново.",
  );
