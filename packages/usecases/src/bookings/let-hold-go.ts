import { type PublicTx, withPublic } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { readFormHold } from "./hold-queries.ts";
import { deleteHolds } from "./slot-row-queries.ts";

/**
 * Gives a held time back before it runs out; one that is gone, or was never there, is gone all the same. It stays counted
 * against abuse: whoever chooses another time replaces a hold, and that counts once.
 */
export async function letHoldGo(ctx: Ctx<Parent>, centre: Centre, holdId: string): Promise<void> {
  requireActor(ctx, "parent");
  await withPublic(ctx.db, centre.tenantId, (tx) => letGo(tx, ctx, holdId));
  forgetSlots(ctx.db, centre.tenantId);
}

async function letGo(tx: PublicTx, ctx: Ctx, id: string): Promise<void> {
  if (!(await readFormHold(tx, id))) return;
  await deleteHolds(tx, [id]);
  await writeAudit(tx, ctx, { action: "bookings.let_hold_go", subject: { kind: "booking", id } });
}
