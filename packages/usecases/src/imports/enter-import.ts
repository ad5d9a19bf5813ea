import { withTenant } from "@prosvet/db";
import { refusalToEnterImport } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type ImportCard, type ImportStage, type ImportState, readCard } from "./import-card.ts";
import { changeImport, lockImport, wakeImports } from "./import-queries.ts";
import { noSuchImport } from "./no-such-import.ts";

export const EnterImport = z.strictObject({
  /** Enter the rows without errors and leave the others out. */
  withFaults: z.boolean().default(false),
  /** Enter rows too that look like lines of the journal. */
  withRepeats: z.boolean().default(false),
});
export type EnterImport = z.input<typeof EnterImport>;

/**
 * Asks the worker to enter the rows of a checked file into the journal: all of them, or those without errors (R8). Out:
 * the import. Throws `refused` while it is not checked, when it was entered, or has errors that nobody decided on.
 */
export async function enterImport(ctx: Ctx, id: string, input: EnterImport): Promise<ImportCard> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const { withFaults, withRepeats } = EnterImport.parse(input);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const row = await lockImport(tx, id);
    if (!row?.storedName) throw noSuchImport();
    const { rowsTotal, rowsFaulty } = row;
    const [stage, state] = [row.stage as ImportStage, row.state as ImportState];
    refuse(refusalToEnterImport({ stage, state, rowsTotal, rowsFaulty }, { withFaults }));
    await changeImport(tx, id, {
      ...{ stage: "entry", state: "waiting", withFaults, withRepeats, attempts: 0, claimedUntil: null },
      ...{ enteredAt: now, enteredBy: actor.membershipId, finishedAt: null },
      ...{ stepsDone: 0, stepsTotal: rowsTotal - rowsFaulty },
    });
    const facts = { rows: rowsTotal, faulty: rowsFaulty, withFaults, withRepeats };
    await writeAudit(tx, ctx, { action: "imports.enter", subject: { kind: "import", id }, facts });
    await wakeImports(tx);
    const found = await readCard(tx, ctx, id);
    if (!found) throw noSuchImport();
    return found.card;
  });
}
