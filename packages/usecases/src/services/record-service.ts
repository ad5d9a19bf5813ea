import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { countOf, dayOf, refusalToRecordService, type ServiceState, serviceYear } from "@prosvet/domain";
import { AppError, notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { closeBooking } from "../bookings/index.ts";
import { type OwnCentre, readCentreIn, readCentreKey } from "../centres/index.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { recipientOfService, sealSummary } from "./recipient-of-service.ts";
import type { RecordService } from "./record-service-input.ts";
import {
  insertRollupRequest,
  insertService,
  readService,
  takeNumber,
  wakeRollups,
} from "./service-queries.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";

/**
 * Enters a line into the journal of services, from a booking or as a walk-in (R8, R40), with the next number of the
 * year, in one transaction with its audit, its booking's new state and the request for the department's counts.
 *
 * Out: the line; a second call with the same key and body gives the same one. Throws `refused` with the requirement,
 * `invalid`, `key_reused`, `not_found`. A consultant records what they gave themselves.
 */
export async function recordService(ctx: Ctx, input: RecordService, key: string): Promise<ServiceRow> {
  requireMember(ctx, "head", "registrar", "consultant");
  const own = ownConsultantOf(ctx.actor);
  if (own !== null && input.consultantId !== own) {
    throw new AppError("forbidden", "Консультант вносит услуги, которые оказал сам.");
  }
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const id = newId();
    const earlier = await takeKey(tx, ctx, { scope: "services", key, body: input, subjectId: id });
    if (!earlier) await enterLine(tx, ctx, id, input);
    const found = await readService(tx, earlier ?? id);
    if (!found) throw new AppError("conflict", "Услуга не сохранилась. Отправьте её ещё раз.");
    return serviceRowOf(found);
  });
}

async function enterLine(tx: TenantTx, ctx: Ctx<Member>, id: string, input: RecordService): Promise<void> {
  const centre = await readCentreIn(tx, ctx.now);
  if (!(await isConsultant(tx, input.consultantId))) throw notFound("Такого консультанта в центре нет.");
  const state = stateOf(input);
  refuse(refusalToEnter(input, state, ctx, centre));
  const centreKey = await readCentreKey(tx, ctx.keyring);
  if (input.bookingId) await closeBooking(tx, ctx, input.bookingId, { failed: state === "failed_technical" });
  const recipient = await recipientOfService(tx, ctx, centreKey, input);
  const startedAt = new Date(input.startedAt);
  const year = serviceYear(startedAt, centre.timezone);
  const month = `${dayOf(startedAt, centre.timezone).slice(0, 7)}-01`;
  const { consents: _, person: __, category: ___, childAgeYears: ____, summary, ...facts } = input;
  const { feedbackGiven = false, participants } = input;
  await insertService(tx, {
    ...facts,
    ...{ id, register: "services", year, month, startedAt, state, feedbackGiven },
    recipientId: recipient.id,
    retryOf: recipient.retryOf,
    counted: countOf(
      { state, kind: input.kind, participants, feedbackGiven, repeatsCounted: recipient.repeatsCounted },
      centre.limits,
    ),
    summarySealed: summary ? await sealSummary(tx, centreKey, recipient, id, summary) : null,
    limitVersionId: centre.limitVersionId,
    recordedAt: ctx.now,
    recordedBy: ctx.actor.membershipId,
    number: await takeNumber(tx, "services", year),
  });
  await insertRollupRequest(tx, { id: newId(), month, requestedAt: ctx.now });
  await writeAudit(tx, ctx, { action: "services.record", subject: { kind: "service", id } });
  await wakeRollups(tx);
}

function stateOf({ outcome }: RecordService): ServiceState {
  if (outcome === "refused") return "refused";
  return outcome === "interrupted_technical" ? "failed_technical" : "given";
}

const refusalToEnter = (input: RecordService, state: ServiceState, { now }: Ctx, { limits }: OwnCentre) =>
  refusalToRecordService(
    {
      ...input,
      state,
      startedAt: new Date(input.startedAt),
      walkIn: input.bookingId === undefined && input.retryOf === undefined,
      childPresenceReason: input.childPresentReason,
      printedPages: input.printedSheets,
    },
    { now },
    limits,
  );
