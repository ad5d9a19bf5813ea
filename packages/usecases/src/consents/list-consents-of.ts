import { type TenantTx, withTenant } from "@prosvet/db";
import { type CalendarDay, dayOf } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectConsentsOf, selectIdsOfPerson } from "./consent-queries.ts";
import { type ConsentRow, consentRowOf } from "./consent-row.ts";
import { noSuchRecipient } from "./not-found.ts";
import { selectScansOf } from "./scan-queries.ts";

/**
 * The consents of one recipient, of those merged with them too, the latest first, each with its scans (R42). Throws
 * `forbidden`, `not_found`.
 */
export async function listConsentsOf(
  ctx: Ctx,
  recipientId: string,
): Promise<{ timezone: string; consents: ConsentRow[] }> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const ids = await selectIdsOfPerson(tx, recipientId);
    if (ids.length === 0) throw noSuchRecipient();
    return { timezone, consents: await consentsOf(tx, ids, dayOf(ctx.now, timezone)) };
  });
}

/** The same in a transaction that is open. In: all ids of the person. */
export async function consentsOf(tx: TenantTx, ids: string[], today: CalendarDay): Promise<ConsentRow[]> {
  const found = await selectConsentsOf(tx, ids);
  const scans = await selectScansOf(
    tx,
    found.map(({ id }) => id),
  );
  return found.map((row) => consentRowOf(row, scans, today));
}
