import { asVerifiedTenant, type Db, readPublic, withDirectory } from "@prosvet/db";
import {
  dayOf,
  isSlug,
  type LegalAct,
  parseCentreTexts,
  parseLimits,
  type Regulation,
  RegulationTexts,
  textsInForce,
} from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { keptFor } from "../kept-for.ts";
import type { Centre } from "./centre.ts";
import {
  readDirectoryEntry,
  readSlugOfHost,
  selectActs,
  selectConsultants,
  selectLimitsInForce,
  selectLogoMark,
  selectProfile,
  selectTextsInForce,
} from "./centre-queries.ts";
import { laterOrder } from "./later-order.ts";

const seen = keptFor<Promise<Centre>>(5_000);

/** Who looks at what is published: nobody is asked who they are. */
type Reader = Pick<Ctx, "db" | "now">;

const unknown = () => notFound("Такой центр не найден. Проверьте адрес или выберите центр из списка.");

/**
 * A centre by the slug of its address, with its limits in force. Kept for five seconds per process: a page may be
 * that much behind a change, a booking is not, because it reads the limits again in its transaction.
 * Throws `not_found`.
 */
export async function findCentre(ctx: Reader, slug: string): Promise<Centre> {
  if (!isSlug(slug)) throw unknown();
  return seen.find(ctx.db, slug) ?? seen.keep(ctx.db, slug, readCentre(ctx, slug));
}

/** The slug of the centre whose own hostname this is, or null. */
export const findCentreByHost = (ctx: Reader, hostname: string): Promise<string | null> =>
  withDirectory(ctx.db, (tx) => readSlugOfHost(tx, hostname));

/** After a change of this centre in this process, its pages show it at once; so do those of the others. */
export const forgetCentre = (db: Db, _tenantId: string): void => seen.forget(db);

async function readCentre(ctx: Reader, slug: string): Promise<Centre> {
  const entry = await withDirectory(ctx.db, (tx) => readDirectoryEntry(tx, slug));
  if (!entry) throw unknown();
  const tenantId = asVerifiedTenant(entry.tenantId);
  const today = dayOf(ctx.now, entry.timezone);
  const read = await readPublic(ctx.db, tenantId, (tx) =>
    Promise.all([
      selectProfile(tx).execute(),
      selectLimitsInForce(tx, today),
      selectConsultants(tx).execute(),
      selectLogoMark(tx).execute(),
      selectTextsInForce(tx, today).execute(),
      selectActs(tx, { offered: true }).execute(),
    ]),
  );
  const [[profile], [version], consultants, [logo = null], [set = null], acts] = read;
  if (!profile || !version) throw unknown();
  const { tenantId: _, updatedAt: __, texts, ...rest } = profile;
  return {
    ...entry,
    ...rest,
    tenantId,
    regulation: entry.regulation as Regulation,
    texts: textsInForce(parseCentreTexts(texts), set && RegulationTexts.parse(set.texts)),
    limits: parseLimits(version.limits),
    limitVersionId: version.id,
    order: laterOrder(version, set),
    acts: acts.map(({ id: _id, ...act }) => act as LegalAct),
    consultants,
    logo,
  };
}
