import { newId } from "@prosvet/crypto";
import { type TenantId, withQueues, withWorker } from "@prosvet/db";
import { type BookingState, dayOf, refusalToMarkOverdue, type ServiceForm } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import { type OwnCentre, readCentreIn, selectTenantIds } from "../centres/index.ts";
import type { Ctx, Worker } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { requireActor } from "../gate.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { updateBooking } from "./booking-queries.ts";
import { lockForOverdue, selectPastDeadline } from "./overdue-queries.ts";

/** More than are ever past their day in a centre and open all the same. */
const mostAtOnce = 5000;

/**
 * Marks open bookings whose window ended and that got no service as overdue (R36, п. 20, абз. 23), written requests by
 * the day of their answer (R26), in every centre. Repeating it changes nothing. Out: how many were marked.
 */
export async function markOverdue(ctx: Ctx<Worker>): Promise<{ marked: number }> {
  requireActor(ctx, "worker");
  const centres = await withQueues(ctx.db, async (tx) => selectTenantIds(tx));
  return { marked: await eachCentre(centres, (tenantId) => markIn(ctx, tenantId)) };
}

async function markIn(ctx: Ctx<Worker>, tenantId: TenantId): Promise<number> {
  const [centre, past] = await withWorker(ctx.db, tenantId, async (tx) => {
    const own = await readCentreIn(tx, ctx.now);
    return [own, await selectPastDeadline(tx, dayOf(ctx.now, own.timezone), mostAtOnce)];
  });
  let marked = 0;
  for (const { id } of past) if (await markOne(ctx, centre, id)) marked++;
  return marked;
}

/** One booking in a transaction of its own, so that no other waits for the whole centre. */
const markOne = (ctx: Ctx<Worker>, { tenantId, timezone, limits }: OwnCentre, id: string): Promise<boolean> =>
  withWorker(ctx.db, tenantId, async (tx) => {
    const { now } = ctx;
    const row = await lockForOverdue(tx, id);
    if (!row) return false;
    const [state, form] = [row.state as BookingState, row.form as ServiceForm];
    const asked = { ...row, state, form, givenAt: null, now, timezone, limits };
    if (refusalToMarkOverdue(asked)) return false;
    await updateBooking(tx, id, { state: "overdue" });
    await insertBookingEvent(tx, {
      ...{ id: newId(), bookingId: id, action: "mark_overdue", at: now, actor: "worker" },
    });
    await writeAudit(tx, ctx, { action: "bookings.mark_overdue", subject: { kind: "booking", id } });
    return true;
  });
