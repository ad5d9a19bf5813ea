import { asVerifiedTenant, type Db, readPublic, withDirectory } from "@prosvet/db";
import { CentreTexts, dayOf, parseLimits, type Regulation } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import type { Centre } from "./centre.ts";
import {
  readDirectoryEntry,
  readSlugOfHost,
  selectConsultants,
  selectLimitsInForce,
  selectProfile,
} from "./centre-queries.ts";

const keptForMs = 5_000;
const seen = new WeakMap<Db, Map<string, { centre: Centre; until: number }>>();

const unknown = () => notFound("Такой центр не найден. Проверьте адрес или выберите центр из списка.");

/**
 * A centre by the slug of its address, with its limits in force. Kept for five seconds per process: a page may be
 * that much behind a change, a booking is not, because it reads the limits again in its transaction.
 * Throws `not_found`.
 */
export async function findCentre(ctx: Ctx, slug: string): Promise<Centre> {
  if (!/^[a-z0-9-]{1,60}$/.test(slug)) throw unknown();
  const centres = seen.get(ctx.db) ?? new Map<string, { centre: Centre; until: number }>();
  seen.set(ctx.db, centres);
  const known = centres.get(slug);
  if (known && known.until > performance.now()) return known.centre;
  const centre = await readCentre(ctx, slug);
  centres.set(slug, { centre, until: performance.now() + keptForMs });
  return centre;
}

/** The slug of the centre whose own hostname this is, or null. */
export const findCentreByHost = (ctx: Ctx, hostname: string): Promise<string | null> =>
  withDirectory(ctx.db, (tx) => readSlugOfHost(tx, hostname));

/** After a change of this centre in this process, its pages show it at once. */
export function forgetCentre(db: Db, tenantId: string): void {
  const centres = seen.get(db);
  for (const [slug, { centre }] of centres ?? []) if (centre.tenantId === tenantId) centres?.delete(slug);
}

async function readCentre(ctx: Ctx, slug: string): Promise<Centre> {
  const entry = await withDirectory(ctx.db, (tx) => readDirectoryEntry(tx, slug));
  if (!entry) throw unknown();
  const tenantId = asVerifiedTenant(entry.tenantId);
  const today = dayOf(ctx.now, entry.timezone);
  const [[profile], [version], consultants] = await readPublic(ctx.db, tenantId, (tx) =>
    Promise.all([
      selectProfile(tx).execute(),
      selectLimitsInForce(tx, today),
      selectConsultants(tx).execute(),
    ]),
  );
  if (!profile || !version) throw unknown();
  const { tenantId: _, updatedAt: __, texts, ...rest } = profile;
  return {
    ...entry,
    ...rest,
    tenantId,
    regulation: entry.regulation as Regulation,
    texts: CentreTexts.parse(texts),
    limits: parseLimits(version.limits),
    limitVersionId: version.id,
    consultants,
  };
}
