import { type TenantTx, withTenant } from "@prosvet/db";
import { type KeyedRatingChannel, keyedRatingChannels, type Limits } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectFormer } from "./correction-queries.ts";
import { JournalFilter, pageSelectionOf } from "./journal-filter.ts";
import { selectJournal } from "./journal-queries.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";
import { shownFormer } from "./shown-former.ts";

/** What stood in a line before the correction that made this version of it, in the columns that may be shown. */
export type FormerOfLine = { serviceId: string; version: number; was: Record<string, unknown> };

/**
 * `title` is the journal's own, as the centre's regulation words it (R51); `next` is the `before` of the next page;
 * `former` is what the corrected lines of the page said before, of each the oldest first (R8); `ratingChannels` are the
 * ways of rating that the staff key in, none where the centre asks for no ratings (R55).
 */
export type JournalPage = {
  timezone: string;
  title: string;
  services: ServiceRow[];
  next: number | null;
  former: FormerOfLine[];
  ratingChannels: KeyedRatingChannel[];
};

/**
 * A page of the journal of services, the newest number first (R8). A consultant sees the lines that are theirs.
 * Throws `forbidden`, `refused` for filters that do not go together.
 */
export async function listJournal(ctx: Ctx, filter: JournalFilter): Promise<JournalPage> {
  requireMember(ctx, "head", "registrar", "consultant");
  const wanted = JournalFilter.parse(filter);
  const selection = pageSelectionOf(ctx.actor, wanted);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const [{ timezone, limits }, found] = await Promise.all([
      readCentreIn(tx, ctx.now),
      selectJournal(tx, { ...selection, limit: wanted.limit + 1 }),
    ]);
    const services = found.slice(0, wanted.limit).map((line) => serviceRowOf(line, timezone));
    const next = found.length > services.length ? (services.at(-1)?.number ?? null) : null;
    const { title } = limits.registers.services;
    const former = await formerOf(tx, services);
    return { timezone, title, services, next, former, ratingChannels: keyedIn(limits) };
  });
}

/** Of the whole page at once; a page without corrections asks nothing. */
async function formerOf(tx: TenantTx, services: ServiceRow[]): Promise<FormerOfLine[]> {
  const corrected = services.filter(({ isCorrected }) => isCorrected).map(({ id }) => id);
  if (corrected.length === 0) return [];
  const found = await selectFormer(tx, corrected);
  return found.map(({ was, ...rest }) => ({ ...rest, was: shownFormer(was) }));
}

const keyedIn = ({ ratingEnabled, ratingChannels }: Limits): KeyedRatingChannel[] =>
  ratingEnabled ? keyedRatingChannels.filter((channel) => ratingChannels.includes(channel)) : [];
