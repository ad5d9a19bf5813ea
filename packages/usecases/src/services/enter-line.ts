import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { countOf, dayOf, refusalToKeepIdentity, serviceYear } from "@prosvet/domain";
import { notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { closeBooking } from "../bookings/index.ts";
import { type OwnCentre, readCentreKey } from "../centres/index.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx, Member } from "../context.ts";
import { queueLetter } from "../materials/index.ts";
import { refuseNaming } from "../reasons/index.ts";
import { requireOpenMonths, takeNumber } from "../registers/index.ts";
import { factsOfLine } from "./facts-of-line.ts";
import { failedServiceBefore } from "./failed-service.ts";
import { recipientOfService } from "./recipient-of-service.ts";
import type { RecordService } from "./record-service-input.ts";
import { refusalToEnter, stateOf } from "./refusal-to-enter.ts";
import { insertRollupRequest, insertService, wakeRollups } from "./service-queries.ts";

const register = "services";

/**
 * Writes one line with everything that goes with it, in the caller's transaction. The number is taken last: its
 * counter stays locked until the commit, and no month of the year is closed meanwhile. Throws `refused`, in a closed
 * month for everybody but the head with a reason, `not_found`, `invalid`.
 */
export async function enterLine(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centre: OwnCentre,
  id: string,
  input: RecordService,
): Promise<void> {
  const { limits, limitVersionId, timezone } = centre;
  if (!(await isConsultant(tx, input.consultantId))) throw notFound("Такого консультанта в центре нет.");
  refuse(refusalToEnter(input, ctx.now, limits));
  refuse(refusalToKeepIdentity(input, limits));
  const state = stateOf(input);
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const failedNow = state === "failed_technical";
  if (input.bookingId) await closeBooking(tx, ctx, input.bookingId, { failed: failedNow, serviceId: id });
  const failed = await failedServiceBefore(tx, ctx, input);
  const recipient = await recipientOfService(tx, ctx, centreKey, input, failed);

  const startedAt = new Date(input.startedAt);
  const year = serviceYear(startedAt, timezone);
  const month = `${dayOf(startedAt, timezone).slice(0, 7)}-01`;
  const { kind, feedbackGiven = false } = input;
  const repeatsCounted = (failed?.counted ?? 0) > 0;
  const told = await factsOfLine(tx, ctx, { id, centreKey, recipient, failed }, input);
  const { participants, secondRecipientId } = told;
  const { childPresentReason, afterClosingReason } = input;
  const recipientIds = [recipient.id, secondRecipientId];
  await refuseNaming(tx, ctx, "journal", { childPresentReason, afterClosingReason }, { recipientIds });
  const reason = afterClosingReason ?? null;
  const number = await takeNumber(tx, register, year);
  const isLate = await requireOpenMonths(tx, ctx.actor, { register, months: [month], reason });
  await insertService(tx, {
    id,
    register,
    year,
    month,
    bookingId: input.bookingId,
    recipientId: recipient.id,
    ...told,
    consultantId: input.consultantId,
    kind,
    content: input.content,
    form: input.form,
    channel: input.channel,
    topics: input.topics,
    startedAt,
    durationMinutes: input.durationMinutes,
    state,
    outcome: input.outcome,
    refusalReason: input.refusalReason,
    retryOf: failed?.id,
    printedSheets: input.printedSheets,
    referredTo: input.referredTo,
    feedbackGiven,
    childPresent: input.childPresent,
    childPresentReason,
    childcareGiven: input.childcareGiven,
    counted: countOf({ state, kind, participants, feedbackGiven, repeatsCounted }, limits),
    limitVersionId,
    recordedAt: ctx.now,
    recordedBy: ctx.actor.membershipId,
    afterClosingReason: isLate ? reason : null,
    number,
  });
  const { materialIds } = told;
  if (materialIds.length > 0) {
    const handed = {
      serviceId: id,
      recipientId: recipient.id,
      bookingId: input.bookingId ?? null,
      materialIds,
    };
    await queueLetter(tx, ctx, handed);
  }
  await insertRollupRequest(tx, { id: newId(), month, requestedAt: ctx.now });
  await writeAudit(tx, ctx, {
    action: "services.record",
    subject: { kind: "service", id },
    ...(isLate && { facts: { afterClosing: true, reason } }),
  });
  await wakeRollups(tx);
}
