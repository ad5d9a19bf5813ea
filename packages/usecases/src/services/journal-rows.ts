import { withTenant } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { JournalFilter, selectionOf } from "./journal-filter.ts";
import { selectBook } from "./journal-queries.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";

const batch = 1000;

/**
 * The lines of the journal for an export, as in a bound book: from the first number on, each batch of up to 1,000 in a
 * transaction of its own (R8). That they were taken out is on record before the first is read (R6). Throws `forbidden`.
 */
export async function* journalRows(ctx: Ctx, filter: JournalFilter): AsyncGenerator<ServiceRow[]> {
  requireMember(ctx, "head", "registrar");
  const { actor, db } = ctx;
  const timezone = await auditExport(ctx, filter);
  const selection = { ...selectionOf(actor, JournalFilter.parse(filter)), limit: batch };
  for (let after = 0; ; ) {
    const read = { ...selection, after };
    const found = await withTenant(db, actor.tenantId, (tx) => selectBook(tx, read));
    if (found.length > 0) yield found.map((line) => serviceRowOf(line, timezone));
    if (found.length < batch) return;
    after = found.at(-1)?.number ?? after;
  }
}

/** Out: the centre's time zone. */
const auditExport = (ctx: Ctx<Member>, { year, ...rest }: JournalFilter): Promise<string> =>
  withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { before: _before, limit: _limit, ...filters } = rest;
    await writeAudit(tx, ctx, {
      action: "services.export",
      subject: { kind: "journal", id: null },
      facts: { year, filters },
    });
    return (await readCentreIn(tx, ctx.now)).timezone;
  });
