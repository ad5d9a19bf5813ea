import { withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type ImportCard, readCard } from "./import-card.ts";
import { readKeptFile } from "./import-files.ts";
import { countStanding, selectStanding } from "./import-queries.ts";
import type { ImportVerdict } from "./import-verdict.ts";
import { noSuchImport } from "./no-such-import.ts";

/** Lines that an undoing left standing: somebody has corrected them since, or gave the service again. */
export type StandingLines = { count: number; first: { id: string; year: number; number: number }[] };

export type ReadImport = {
  timezone: string;
  import: ImportCard;
  /** Null before the check and after thirty days. */
  verdict: ImportVerdict | null;
  /** When the same file was entered before. */
  sameEnteredAt: Date | null;
  standing: StandingLines | null;
};

const mostNamed = 50;

/** One import with what was found in its file. Throws `not_found`, `forbidden`. */
export async function readImport(ctx: Ctx, id: string): Promise<ReadImport> {
  requireMember(ctx, "head", "registrar");
  const { tenantId } = ctx.actor;
  const { timezone, found, standing } = await withTenant(ctx.db, tenantId, async (tx) => {
    const card = await readCard(tx, ctx, id);
    if (!card) throw noSuchImport();
    const isUndone = card.row.stage === "undoing" && card.row.state === "ready";
    return {
      timezone: (await readCentreIn(tx, ctx.now)).timezone,
      found: card,
      standing: isUndone
        ? { count: await countStanding(tx, id), first: await selectStanding(tx, id, mostNamed) }
        : null,
    };
  });
  const { card, row, keys, sameEnteredAt } = found;
  const bytes = await readKeptFile(ctx, keys, { tenantId, id }, { part: "verdict", name: row.verdictName });
  const verdict = bytes && (JSON.parse(bytes.toString("utf8")) as ImportVerdict);
  return { timezone, import: card, verdict, sameEnteredAt, standing };
}
