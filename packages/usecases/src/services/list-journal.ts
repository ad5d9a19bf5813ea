import { withTenant } from "@prosvet/db";
import { outcomes, serviceForms, serviceKinds } from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { type JournalSelection, selectBook, selectJournal } from "./service-queries.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";

export const JournalFilter = z.strictObject({
  year: z.int().min(2000).max(2100),
  month: z.int().min(1).max(12).optional(),
  consultantId: z.uuid().optional(),
  form: z.enum(serviceForms).optional(),
  kind: z.enum(serviceKinds).optional(),
  outcome: z.enum(outcomes).optional(),
  /** Lines with a smaller number: the `next` of the page before. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type JournalFilter = z.input<typeof JournalFilter>;

export type JournalPage = { timezone: string; header: string; services: ServiceRow[]; next: number | null };

/** A page of the journal of services, the newest number first. A consultant sees the lines that are theirs. */
export async function listJournal(ctx: Ctx, filter: JournalFilter): Promise<JournalPage> {
  requireMember(ctx, "head", "registrar", "consultant");
  const wanted = JournalFilter.parse(filter);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, ctx.now);
    const found = await selectJournal(tx, { ...selectionOf(ctx, wanted), limit: wanted.limit + 1 });
    const page = found.slice(0, wanted.limit);
    const next = found.length > page.length ? (page.at(-1)?.number ?? null) : null;
    return { timezone, header: headerOf(limits), services: page.map(serviceRowOf), next };
  });
}

const batch = 1000;

/** The same lines for an export, as in a bound book: from the first number on, each batch in a transaction of its own. */
export async function* journalRows(ctx: Ctx, filter: JournalFilter): AsyncGenerator<ServiceRow[]> {
  requireMember(ctx, "head", "registrar");
  const selection = { ...selectionOf(ctx, JournalFilter.parse(filter)), limit: batch };
  for (let after = 0; ; ) {
    const read = { ...selection, after };
    const found = await withTenant(ctx.db, ctx.actor.tenantId, (tx) => selectBook(tx, read));
    if (found.length > 0) yield found.map(serviceRowOf);
    if (found.length < batch) return;
    after = found.at(-1)?.number ?? after;
  }
}

const headerOf = (limits: { registers: { services: { title: string } } }) => limits.registers.services.title;

function selectionOf({ actor }: Ctx<Member>, wanted: z.output<typeof JournalFilter>): JournalSelection {
  const { year, month, form = null, kind = null, outcome = null, before = null, limit } = wanted;
  return {
    ...{ year, form, kind, outcome, before, limit },
    months: month ? { from: firstOf(year, month), to: firstOf(year, month + 1) } : null,
    consultantId: ownConsultantOf(actor) ?? wanted.consultantId ?? null,
  };
}

const firstOf = (year: number, month: number) =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
