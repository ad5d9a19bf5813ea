import { readTenant } from "@prosvet/db";
import { findingKinds, mayControl, type Regulation, standOut } from "@prosvet/domain";
import { z } from "zod";
import { readTenantEntry } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { withAuditWords } from "../recipients/index.ts";
import { controlPeriodShape, wantedOf } from "./control-period.ts";
import type { Finding } from "./finding.ts";
import { countLookers, type Looker } from "./look-queries.ts";
import { readPage } from "./read-page.ts";

export const ListFindings = z.strictObject({
  ...{ kind: z.enum(findingKinds), ...controlPeriodShape },
  /** The `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,17}_[0-9a-f-]{36}$/)
    .optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListFindings = z.input<typeof ListFindings>;

export type Findings = {
  timezone: string;
  findings: Finding[];
  next: string | null;
  /** Of looks alone: who looked how often, apart from the sheets of a day, and whose looks stand out. */
  lookers: (Looker & { standsOut: boolean })[];
};

/**
 * A page of what the head looks after, the newest first (R6): overdue, empty, late, corrected, looked at, not kept. A
 * registrar reads the first three. In: months of the centre. One round trip. Throws `forbidden`.
 */
export async function listFindings(ctx: Ctx, input: ListFindings): Promise<Findings> {
  requireMember(ctx, "head", "registrar");
  const { kind, before, limit, ...period } = ListFindings.parse(input);
  if (!mayControl(ctx.actor.role, kind)) requireMember(ctx, "head");
  const [micros = "", id = ""] = before?.split("_") ?? [];
  const wanted = { ...wantedOf(period, ctx.now), before: before ? { micros, id } : null, most: limit + 1 };
  const [entry, lookers, page] = await readTenant(ctx.db, ctx.actor.tenantId, (tx) =>
    Promise.all([
      readTenantEntry(tx),
      kind === "looks" ? countLookers(tx, wanted) : [],
      readPage(tx, kind, wanted),
    ]),
  );
  if (!entry) throw new Error("the tenant has no entry in the directory");
  const centre = { ...entry, regulation: entry.regulation as Regulation, now: ctx.now };
  const found = page.findings(centre).slice(0, limit);
  const outstanding = standOut(lookers.map(({ looks }) => looks));
  const last = page.rows[limit - 1];
  return {
    timezone: entry.timezone,
    findings: kind === "looks" ? await withAuditWords(ctx, found) : found,
    next: page.rows.length > limit && last ? `${last.micros}_${last.id}` : null,
    lookers: lookers.map((looker, at) => ({ ...looker, standsOut: outstanding[at] ?? false })),
  };
}
