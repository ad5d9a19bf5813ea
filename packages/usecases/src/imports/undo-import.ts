import { withTenant } from "@prosvet/db";
import { refusalToUndoImport } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { refuseNaming } from "../reasons/index.ts";
import { type ImportCard, type ImportStage, type ImportState, readCard } from "./import-card.ts";
import { changeImport, countStanding, lockImport, wakeImports } from "./import-queries.ts";
import { noSuchImport } from "./no-such-import.ts";

export const UndoImport = z.strictObject({ reason: z.string().trim().min(3).max(200) });
export type UndoImport = z.infer<typeof UndoImport>;

/**
 * Asks the worker to annul every line of an import that nobody has touched since, with a reason (R8): nothing is deleted,
 * the numbers stay. Out: the import. Throws `refused` for one that was not entered or is being undone, `not_found`.
 */
export async function undoImport(ctx: Ctx, id: string, input: UndoImport): Promise<ImportCard> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const { reason } = UndoImport.parse(input);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const row = await lockImport(tx, id);
    if (!row) throw noSuchImport();
    const { rowsTotal, rowsFaulty } = row;
    const [stage, state] = [row.stage as ImportStage, row.state as ImportState];
    refuse(refusalToUndoImport({ stage, state, rowsTotal, rowsFaulty }));
    await refuseNaming(tx, ctx, "journal", { reason });
    const lines = await countStanding(tx, id);
    await changeImport(tx, id, {
      ...{ stage: "undoing", state: "waiting", attempts: 0, claimedUntil: null, failure: null },
      ...{ undoneAt: now, undoneBy: actor.membershipId, undoReason: reason, finishedAt: null },
      ...{ stepsDone: 0, stepsTotal: lines },
    });
    const facts = { reason, lines };
    await writeAudit(tx, ctx, { action: "imports.undo", subject: { kind: "import", id }, facts });
    await wakeImports(tx);
    const found = await readCard(tx, ctx, id);
    if (!found) throw noSuchImport();
    return found.card;
  });
}
