import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import type { ScheduleChangeKind } from "@prosvet/domain";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { catchTaken, type Replan, replanBooking } from "../bookings/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { forgetSlots, lockSchedule } from "../schedule/index.ts";
import { decidedMoves } from "./decided-moves.ts";
import { type Plan, planChange } from "./plan-change.ts";
import { lockBookings } from "./planned-booking-queries.ts";
import { previewScheduleChange } from "./preview-change.ts";
import { ApplyScheduleChange } from "./schedule-change-input.ts";
import { writeEdit } from "./schedule-edit-queries.ts";

/** The id is that of the change in the audit. */
export type AppliedChange = { id: string };

/** Why each booking was moved, in its history. */
const reasons: Record<ScheduleChangeKind, string> = {
  open: "Изменился график приёма",
  change_opening: "Изменился график приёма",
  withdraw_opening: "Изменился график приёма",
  absence: "Консультанта не будет",
  withdraw_absence: "Изменился график приёма",
  close_place: "Закрывается место приёма",
};

/**
 * Changes the schedule and moves the bookings that this orphans, all in one transaction (R13, R36, R37). In: the
 * change, the fingerprint of its preview, what becomes of every orphan, the key of the request. Throws `forbidden`,
 * `refused`, `not_found`, `invalid` naming the orphans that are not decided, and `conflict` with a fresh preview in
 * `detail.preview` when something has changed since the preview, or a chosen time was taken.
 */
export async function applyScheduleChange(
  ctx: Ctx,
  input: ApplyScheduleChange,
  key: string,
): Promise<AppliedChange> {
  requireMember(ctx, "head");
  const { actor } = ctx;
  const { change } = input;
  try {
    const applied = await withTenant(ctx.db, actor.tenantId, (tx) => applyIn(tx, ctx, input, key));
    forgetSlots(ctx.db, actor.tenantId);
    return applied;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    throw new AppError("conflict", error.message, {
      detail: { preview: await previewScheduleChange(ctx, change) },
    });
  }
}

async function applyIn(
  tx: TenantTx,
  ctx: Ctx<Member>,
  input: ApplyScheduleChange,
  key: string,
): Promise<AppliedChange> {
  const { change, basedOn, moves } = ApplyScheduleChange.parse(input);
  const id = newId();
  const earlier = await takeKey(tx, ctx, { scope: "schedule.change", key, body: input, subjectId: id });
  if (earlier) return { id: earlier };
  await lockSchedule(tx);
  const plan = await planChange(tx, ctx, change);
  const { orphans, edit, fingerprint } = plan;
  if (fingerprint !== basedOn) throw changedMeanwhile();
  const versions = await lockBookings(
    tx,
    orphans.map(({ booking }) => booking.id),
  );
  if (orphans.some(({ booking }) => versions.get(booking.id) !== booking.version)) throw changedMeanwhile();
  const replans = decidedMoves(orphans, moves, reasons[plan.change.kind]);
  await writeEdit(tx, edit, ctx.now);
  for (const replan of replans) await replanOne(tx, ctx, replan);
  const count = (to: Replan["to"]) => replans.filter((replan) => replan.to === to).length;
  await writeAudit(tx, ctx, {
    action: `schedule.${plan.change.kind}`,
    subject: { kind: "schedule_change", id },
    facts: { orphans: orphans.length, kept: count("keep"), withoutTime: count("without_time") },
  });
  return { id };
}

/** Somebody was faster at a chosen time: the head chooses again. */
async function replanOne(tx: TenantTx, ctx: Ctx<Member>, replan: Replan): Promise<void> {
  const { number } = replan.booking as Plan["orphans"][number]["booking"];
  try {
    await catchTaken(replanBooking(tx, ctx, replan));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "slot_taken" || error.code === "not_found") {
      throw new AppError("conflict", `Запись ${number}: это время уже занято. Выберите для неё другое.`);
    }
    const { refusal, detail } = error;
    throw new AppError(error.code, `Запись ${number}: ${error.message}`, {
      ...(refusal && { refusal }),
      detail,
    });
  }
}

const changedMeanwhile = () =>
  new AppError("conflict", "Пока вы решали, график или записи изменились. Посмотрите на них ещё раз.");
