import { withTenant } from "@prosvet/db";
import { consentPurposes, dayOf } from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectRegister } from "./consent-queries.ts";
import { type ConsentRow, consentRowOf } from "./consent-row.ts";
import { numberConsents } from "./number-consents.ts";
import { selectScansOf } from "./scan-queries.ts";

export const ConsentFilter = z.strictObject({
  year: z.int().min(2000).max(2100),
  purpose: z.enum(consentPurposes).optional(),
  before: z.int().min(1).max(10_000_000).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ConsentFilter = z.input<typeof ConsentFilter>;

/** `next` is the `before` of the next page, null on the last. */
export type ConsentPage = { timezone: string; consents: ConsentRow[]; next: number | null };

/** A page of the register of consents of a year, the latest number first; what has no number yet gets it (R42). Throws `forbidden`. */
export async function listConsents(ctx: Ctx, filter: ConsentFilter): Promise<ConsentPage> {
  requireMember(ctx, "head", "registrar");
  const { year, purpose, before, limit } = ConsentFilter.parse(filter);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    await numberConsents(tx, timezone);
    const found = await selectRegister(tx, { year, purpose, before, limit: limit + 1 });
    const page = found.slice(0, limit);
    const scans = await selectScansOf(
      tx,
      page.map(({ id }) => id),
    );
    const today = dayOf(ctx.now, timezone);
    const next = found.length > page.length ? (page.at(-1)?.number ?? null) : null;
    return { timezone, consents: page.map((row) => consentRowOf(row, scans, today)), next };
  });
}
