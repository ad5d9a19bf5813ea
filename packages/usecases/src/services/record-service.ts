import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { deleteDraft } from "./draft-queries.ts";
import { enterLine } from "./enter-line.ts";
import { refuseSecondRepeat } from "./failed-service.ts";
import { readService } from "./journal-queries.ts";
import type { RecordService } from "./record-service-input.ts";
import { type ServiceRow, serviceRowOf } from "./service-row.ts";

/**
 * Enters a line into the journal of services, from a booking or as a walk-in (R8, R40), with the next number of the
 * year, in one transaction with its audit, its booking's new state and the request for the department's counts.
 *
 * Out: the line; a second call with the same key and body gives the same one. Throws `refused` with the requirement,
 * `invalid`, `key_reused`, `not_found`. A consultant records what they gave themselves, and repeats what failed with
 * them or in a booking of theirs (R50).
 */
export async function recordService(ctx: Ctx, input: RecordService, key: string): Promise<ServiceRow> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const own = ownConsultantOf(actor);
  if (own !== null && input.consultantId !== own) {
    throw new AppError("forbidden", "Консультант вносит услуги, которые оказал сам.");
  }
  const recording = withTenant(ctx.db, actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, now);
    const id = newId();
    const earlier = await takeKey(tx, ctx, { scope: "services", key, body: input, subjectId: id });
    if (!earlier) {
      await enterLine(tx, ctx, centre, id, input);
      await forgetDraft(tx, actor.membershipId, input);
    }
    const found = await readService(tx, earlier ?? id);
    if (!found) throw new AppError("conflict", "Услуга не сохранилась. Отправьте её ещё раз.");
    return serviceRowOf(found, centre.timezone);
  });
  return refuseSecondRepeat(recording);
}

/** What was typed is in the journal now; a repeat without a booking has no draft. */
async function forgetDraft(tx: TenantTx, membershipId: string, { bookingId, retryOf }: RecordService) {
  if (bookingId || !retryOf) await deleteDraft(tx, { membershipId, bookingId: bookingId ?? null });
}
