import { type TenantTx, withTenant } from "@prosvet/db";
import type { Limits, Regulation } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readLatestVersionId, selectVersions } from "./regulation-queries.ts";

/** One order that has set the limits. */
export type LimitVersion = { id: string; orderNumber: string; effectiveFrom: string; createdAt: Date };

/** A centre's limits in force today, with the orders that have set them. */
export type CentreRegulation = {
  regulation: Regulation;
  timezone: string;
  orderNumber: string;
  effectiveFrom: string;
  limits: Limits;
  versions: LimitVersion[];
  /** The version entered last: whoever sets limits says that they have seen it. */
  versionId: string;
};

/** What the centre's own regulation sets now, and the orders that have set it (R7). Throws `forbidden`. */
export async function readRegulation(ctx: Ctx): Promise<CentreRegulation> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, (tx) => regulationIn(tx, ctx.now));
}

/** The same in a transaction that is under way. */
export async function regulationIn(tx: TenantTx, now: Date): Promise<CentreRegulation> {
  const { regulation, timezone, limits, limitVersionId } = await readCentreIn(tx, now);
  const versions = await selectVersions(tx);
  const versionId = await readLatestVersionId(tx);
  const inForce = versions.find(({ id }) => id === limitVersionId);
  if (!inForce || !versionId) throw new Error("the version in force is not among the centre's");
  const { orderNumber, effectiveFrom } = inForce;
  return { regulation, timezone, orderNumber, effectiveFrom, limits, versions, versionId };
}
