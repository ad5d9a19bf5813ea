import { withTenant } from "@prosvet/db";
import { type KeyedRatingChannel, keyedRatingChannels, type Limits } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { JournalFilter, pageSelectionOf } from "./journal-filter.ts";
import { selectJournal } from "./journal-queries.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";

/**
 * `title` is the journal's own, as the centre's regulation words it (R51); `next` is the `before` of the next page;
 * `ratingChannels` are the ways of rating that the staff key in, none where the centre asks for no ratings (R55).
 */
export type JournalPage = {
  timezone: string;
  title: string;
  services: ServiceRow[];
  next: number | null;
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
    return { timezone, title, services, next, ratingChannels: keyedIn(limits) };
  });
}

const keyedIn = ({ ratingEnabled, ratingChannels }: Limits): KeyedRatingChannel[] =>
  ratingEnabled ? keyedRatingChannels.filter((channel) => ratingChannels.includes(channel)) : [];
