import { type TenantTx, withTenant } from "@prosvet/db";
import { dayOf, type LegalAct, type Limits, type Regulation, type RegulationTexts } from "@prosvet/domain";
import { type Order, readTenantEntry } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actsIn } from "./acts.ts";
import { type Edition, editionOn, readEditionIn, selectEditions } from "./editions.ts";
import { type OwnProfile, profileIn, versionOfProfile } from "./profile.ts";
import { readLatestTextVersionId } from "./text-queries.ts";

/** The whole «Порядок» of a centre as it stands: who it is, what it has set and by which orders. */
export type RegulationBook = {
  slug: string;
  regulation: Regulation;
  timezone: string;
  profile: OwnProfile;
  profileVersion: string;
  /** The order in force, of limits or of texts. */
  order: Order;
  editionId: string;
  limits: Limits;
  texts: RegulationTexts;
  /** The version of texts entered last: whoever sets texts says that they have seen it. */
  textVersionId: string | null;
  acts: (LegalAct & { id: string })[];
  editions: Edition[];
};

/** The centre's «Порядок» with its editions (R1–R5, R7). Throws `forbidden`. */
export async function readRegulationBook(ctx: Ctx): Promise<RegulationBook> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, (tx) => bookIn(tx, ctx.now));
}

/** The same in a transaction that is under way. */
export async function bookIn(tx: TenantTx, now: Date): Promise<RegulationBook> {
  const entry = await readTenantEntry(tx);
  if (!entry) throw new Error("the tenant has no entry in the directory");
  const editions = await selectEditions(tx);
  const inForce = editionOn(editions, dayOf(now, entry.timezone));
  if (!inForce) throw new Error("the centre has no edition in force");
  const profile = await profileIn(tx);
  return {
    ...{ slug: entry.slug, timezone: entry.timezone, regulation: entry.regulation as Regulation },
    ...{ profile, profileVersion: versionOfProfile(profile) },
    order: { number: inForce.orderNumber, effectiveFrom: inForce.effectiveFrom },
    editionId: inForce.id,
    ...(await readEditionIn(tx, editions, inForce.id)),
    textVersionId: await readLatestTextVersionId(tx),
    acts: await actsIn(tx),
    editions,
  };
}
