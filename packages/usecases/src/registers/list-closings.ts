import { withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectClosedPeriods } from "./closed-period-queries.ts";
import type { ClosableRegister } from "./months.ts";

/** `month` is «2026-10». */
export type Closing = { month: string; closedAt: Date; closedBy: string; orderNumber: string | null };

/** The closed months of a year of a register, the latest first (R8). Throws `forbidden`. */
export async function listClosings(
  ctx: Ctx,
  { register, year }: { register: ClosableRegister; year: number },
): Promise<{ timezone: string; closings: Closing[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const rows = await selectClosedPeriods(tx, register, year);
    return { timezone, closings: rows.map((row) => ({ ...row, month: row.month.slice(0, 7) })) };
  });
}
