import type { TenantTx } from "@prosvet/db";
import { type RegisterKind, refusalToChangeClosed } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import type { Member } from "../context.ts";
import { readClosedMonths } from "./closed-period-queries.ts";

/**
 * Whether a line of these months may be entered or changed by this member (R8). Asked after the register is held, by a
 * number taken or by `keepPeriodsOpen`, so that no month closes meanwhile. Out: whether it happens after the closing.
 * Throws `refused` in a closed month for everybody but the head with a reason.
 */
export async function requireOpenMonths(
  tx: TenantTx,
  { role }: Member,
  change: { register: RegisterKind; months: string[]; reason: string | null },
): Promise<boolean> {
  const closed = await readClosedMonths(tx, change.register, change.months);
  for (const month of change.months) {
    const asked = { month, isClosed: closed.has(month), isHead: role === "head", reason: change.reason };
    refuse(refusalToChangeClosed(asked));
  }
  return closed.size > 0;
}
