import { type CentreTx, type TenantId, withTenant } from "@prosvet/db";
import {
  type CentreTexts,
  dayOf,
  type Limits,
  parseCentreTexts,
  parseLimits,
  type Regulation,
} from "@prosvet/domain";
import type { Ctx, Member } from "../context.ts";
import { readTenantEntry, selectLimitsInForce, selectLimitsOf, selectProfile } from "./centre-queries.ts";

/** What a use-case of the staff needs of its centre: the clock and the limits in force. */
export type OwnCentre = {
  tenantId: TenantId;
  name: string;
  /** Whose the centre is, in full. */
  organisation: string;
  slug: string;
  departmentId: string;
  timezone: string;
  regulation: Regulation;
  limits: Limits;
  limitVersionId: string;
};

/** Reads the centre of a transaction with the limits in force on its day of `now`. */
export async function readCentreIn(tx: CentreTx, now: Date): Promise<OwnCentre> {
  const entry = await readTenantEntry(tx);
  if (!entry) throw new Error("the tenant has no entry in the directory");
  const [version] = await selectLimitsInForce(tx, dayOf(now, entry.timezone));
  if (!version) throw new Error("the centre has no limits in force");
  return {
    ...entry,
    tenantId: tx.tenantId,
    regulation: entry.regulation as Regulation,
    limits: parseLimits(version.limits),
    limitVersionId: version.id,
  };
}

/** The same in a transaction of its own. */
export const readOwnCentre = (ctx: Ctx<Member>): Promise<OwnCentre> =>
  withTenant(ctx.db, ctx.actor.tenantId, (tx) => readCentreIn(tx, ctx.now));

/** The typical questions and the consents of the centre of a transaction; its other texts are as it opened with them. */
export async function readTextsIn(tx: CentreTx): Promise<CentreTexts> {
  const [profile] = await selectProfile(tx);
  return parseCentreTexts(profile?.texts);
}

/** The limits of a version, in force or past: a line of the journal is judged by those that it was entered under (R7). */
export async function readLimitsOf(tx: CentreTx, versionId: string): Promise<Limits> {
  const [version] = await selectLimitsOf(tx, versionId);
  if (!version) throw new Error("the centre has no such version of its limits");
  return parseLimits(version.limits);
}
