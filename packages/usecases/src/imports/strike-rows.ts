import { newId } from "@prosvet/crypto";
import type { WorkerTx } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { keepPeriodsOpen, readClosedMonths } from "../registers/index.ts";
import type { ImportInHand } from "./import-in-hand.ts";
import {
  insertAnnulments,
  insertRollupRequests,
  lockUntouched,
  strikeLines,
  wakeCounting,
} from "./line-queries.ts";

const register = "services";
const atOnce = 500;

/**
 * Strikes through every line of an import that nobody has touched since (R8): nothing is deleted, the numbers stay, and
 * the head who asked for it is who did it, in closed months too. What was corrected or given again stays.
 */
export async function strikeRows(ctx: Ctx, hand: ImportInHand): Promise<void> {
  let done = 0;
  for (;;) {
    const before = done;
    const count = await hand.inCentre((tx) => strikeBatch(tx, ctx, hand, before));
    if (count === 0) break;
    done += count;
  }
  await hand.finish();
}

async function strikeBatch(tx: WorkerTx, ctx: Ctx, hand: ImportInHand, before: number): Promise<number> {
  const { id, undoneBy, undoneAt, undoReason, stepsTotal, stepsDone } = hand.row;
  if (undoneBy === null || undoneAt === null) throw new Error("nobody asked to undo an import");
  const lines = await lockUntouched(tx, id, atOnce);
  if (lines.length === 0) return 0;
  const years = [...new Set(lines.map(({ year }) => year))].sort((one, other) => one - other);
  for (const year of years) await keepPeriodsOpen(tx, register, year);
  const months = [...new Set(lines.map(({ month }) => month))];
  const closed = await readClosedMonths(tx, register, months);
  const reason = `отмена загрузки: ${undoReason}`;
  const ids = lines.map((line) => line.id);
  await strikeLines(tx, ids, { annulledAt: ctx.now, annulledBy: undoneBy, annulReason: reason });
  await insertAnnulments(
    tx,
    lines.map(({ id: serviceId, version, month }) => ({
      ...{ id: newId(), serviceId, version: version + 1, action: "annul", reason },
      ...{ correctedAt: ctx.now, correctedBy: undoneBy, afterClosing: closed.has(month) },
      was: { annulledAt: null },
    })),
  );
  await insertRollupRequests(
    tx,
    months.map((month) => ({ id: newId(), month, requestedAt: ctx.now })),
  );
  await writeAudit(tx, ctx, {
    action: "imports.annul_lines",
    subject: { kind: "import", id },
    facts: { reason, lines: lines.length },
  });
  await hand.note(tx, { stepsDone: Math.min(stepsTotal, stepsDone + before + lines.length) });
  await wakeCounting(tx);
  return lines.length;
}
