import { type TenantTx, withTenant } from "@prosvet/db";
import { refusalToUndo } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { catchTaken, undoLastAction } from "../bookings/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { annulLine, readOwnLine } from "../services/index.ts";

/**
 * Takes back what the member did last to a booking, for a quarter of an hour (R9): a confirmation, an assignment, a
 * move, a cancellation, a no-show, a registration, a recorded service, whose line is annulled. Throws `refused` when
 * something happened since or it was somebody else's action, `slot_taken` when the former time is another's now,
 * `not_found`.
 */
export async function undoAction(ctx: Ctx, bookingId: string): Promise<void> {
  requireMember(ctx, "head", "registrar", "consultant");
  await undoing(ctx, (tx) => undoIn(tx, ctx, bookingId));
}

/** The same for a line of the journal: with the booking that it closed, or alone. */
export async function undoService(ctx: Ctx, id: string): Promise<void> {
  requireMember(ctx, "head", "registrar", "consultant");
  await undoing(ctx, (tx) => undoLine(tx, ctx, id));
}

export const UndoVisits = z.strictObject({ services: z.array(z.uuid()).min(1).max(100) });
export type UndoVisits = z.infer<typeof UndoVisits>;

/** The same for a list that was entered in one go: all its lines, or none. */
export async function undoVisits(ctx: Ctx, { services }: UndoVisits): Promise<void> {
  requireMember(ctx, "head", "registrar", "consultant");
  await undoing(ctx, async (tx) => {
    for (const id of services) await undoLine(tx, ctx, id);
  });
}

async function undoing(ctx: Ctx<Member>, run: (tx: TenantTx) => Promise<void>): Promise<void> {
  const { tenantId } = ctx.actor;
  try {
    await catchTaken(withTenant(ctx.db, tenantId, run));
  } catch (error) {
    throw error instanceof AppError && error.code === "slot_taken" ? timeIsGone() : error;
  }
  forgetSlots(ctx.db, tenantId);
}

const timeIsGone = () =>
  new AppError(
    "slot_taken",
    "Прежнее время уже заняли: вернуть его нельзя. Выберите другое обычным переносом.",
  );

async function undoIn(tx: TenantTx, ctx: Ctx<Member>, bookingId: string, onlyServiceId?: string) {
  const centre = await readCentreIn(tx, ctx.now);
  const annul = (serviceId: string) => annulLine(tx, ctx, serviceId);
  await undoLastAction(tx, ctx, bookingId, { centre, annul, onlyServiceId });
}

async function undoLine(tx: TenantTx, ctx: Ctx<Member>, id: string): Promise<void> {
  const { actor, now } = ctx;
  const line = await readOwnLine(tx, actor, id);
  if (line.bookingId) return undoIn(tx, ctx, line.bookingId, id);
  const recorded = { at: line.recordedAt, membershipId: line.recordedBy, isUndoable: true, isUndone: false };
  refuse(refusalToUndo(recorded, { now, membershipId: actor.membershipId, changedSince: false }));
  await annulLine(tx, ctx, id);
}
