import type { TenantTx } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { refuseNaming } from "../reasons/index.ts";
import { readSealed } from "./staff-row-queries.ts";

/** A reason stays in the history and the journal of a booking, so it names neither of its recipients (R33). Throws `refused`. */
export async function refuseNamingReason(
  tx: TenantTx,
  ctx: Ctx,
  id: string,
  { reason, path = "reason" }: { reason: string | undefined; path?: string },
): Promise<void> {
  if (!reason) return;
  const people = await readSealed(tx, id);
  const recipientIds = [people?.recipientId, people?.secondRecipientId];
  await refuseNaming(tx, ctx, "journal", { [path]: reason }, { recipientIds });
}
