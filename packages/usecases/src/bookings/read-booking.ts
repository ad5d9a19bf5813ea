import { withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { selectEvents } from "./booking-event-queries.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { readStaffRow } from "./staff-row-queries.ts";
import { refusalToUndoLast } from "./undo-last-action.ts";

export type BookingStory = BookingRow & {
  timezone: string;
  events: { action: string; at: Date; actor: string; reason: string | null; isUndone: boolean }[];
  /** Whether the one who asks may take back what was done to it last. */
  mayUndo: boolean;
};

/** One booking with what was done to it, by whom and when. Throws `not_found`, also for another consultant's. */
export async function readBooking(ctx: Ctx, id: string): Promise<BookingStory> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, now);
    const row = await readStaffRow(tx, id, ownConsultantOf(actor));
    if (!row) throw noSuchBooking();
    const events = await selectEvents(tx, id);
    return {
      ...rowOf(row, { now, timezone, limits, actor }),
      timezone,
      events: events.map(({ action, at, name, actor: kind, reason, undoneAt }) => ({
        action,
        at,
        reason,
        actor: name ?? kind,
        isUndone: undoneAt !== null,
      })),
      mayUndo: refusalToUndoLast(events.at(-1) ?? null, row, ctx) === null,
    };
  });
}
