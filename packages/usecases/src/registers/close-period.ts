import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { dayOf, refusalToClosePeriod } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { refuseNaming } from "../reasons/index.ts";
import { insertClosedPeriod, readClosedMonths } from "./closed-period-queries.ts";
import { closableRegisters, Month, spanOf, yearOf } from "./months.ts";
import { stopNumbers } from "./number-queries.ts";
import { readUnfinished } from "./preview-closing.ts";

export const ClosePeriod = z.strictObject({
  register: z.enum(closableRegisters),
  month: Month,
  /** The order by which it is closed. */
  orderNumber: z.string().trim().min(1).max(50).optional(),
  /** The head has seen what is unfinished. */
  confirmed: z.boolean().default(false),
});
export type ClosePeriod = z.input<typeof ClosePeriod>;

/**
 * Closes a month of a register for good: it takes no new line and no correction but by the head, with a reason (R8,
 * R12). The register stands still meanwhile, so that nothing slips into a month that is being closed. Throws `refused`
 * for a month that is not over, is closed, or is unfinished.
 */
export async function closePeriod(ctx: Ctx, input: ClosePeriod): Promise<void> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const { register, month: wanted, orderNumber = null, confirmed } = ClosePeriod.parse(input);
  await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    await refuseNaming(tx, ctx, "order", { orderNumber });
    const span = spanOf(wanted, timezone);
    await stopNumbers(tx, register, yearOf(wanted));
    const isClosed = (await readClosedMonths(tx, register, [span.month])).size > 0;
    const unfinished = await readUnfinished(tx, span);
    const today = dayOf(now, timezone);
    refuse(refusalToClosePeriod({ month: span.month, today, isClosed, unfinished, confirmed }));
    const id = newId();
    await insertClosedPeriod(tx, {
      ...{ id, register, month: span.month, orderNumber },
      ...{ closedAt: now, closedBy: actor.membershipId },
    });
    await writeAudit(tx, ctx, {
      action: "registers.close",
      subject: { kind: "closed_period", id },
      facts: { register, month: wanted, orderNumber, ...unfinished },
    });
  });
}
