import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { refusalToRepeat } from "@prosvet/domain";
import { notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx, Member } from "../context.ts";
import { withdrawQueued } from "../materials/index.ts";
import { keepPeriodsOpen, requireOpenMonths } from "../registers/index.ts";
import { lockCountingLine, strikeLine } from "./annul-queries.ts";
import { insertCorrection } from "./correction-queries.ts";
import { insertRollupRequest, isRepeated, wakeRollups } from "./service-queries.ts";

const register = "services";

/** Why a line is annulled that somebody takes back as soon as they have entered it. */
export const enteredByMistake = "внесено по ошибке";

/**
 * Annuls a line of the journal in the caller's transaction: the number stays and is struck through, the line counts
 * nothing anywhere from now on, and the department's counts of its month are asked for anew (R8). It is a correction:
 * who did it and why stays with the line. Throws `not_found`, `refused` for a failed service that has been given again
 * (R50), and in a closed month for everybody but the head.
 */
export async function annulLine(
  tx: TenantTx,
  ctx: Ctx<Member>,
  id: string,
  reason = enteredByMistake,
): Promise<void> {
  const { now, actor } = ctx;
  const line = await lockCountingLine(tx, id);
  if (!line) throw noSuchLine();
  refuse(refusalToRepeat({ repeated: await isRepeated(tx, id) }));
  await keepPeriodsOpen(tx, register, line.year);
  const afterClosing = await requireOpenMonths(tx, actor, { register, months: [line.month], reason });
  await strikeLine(tx, id, { annulledAt: now, annulledBy: actor.membershipId, annulReason: reason });
  await withdrawQueued(tx, id, now);
  await insertCorrection(tx, {
    ...{ id: newId(), serviceId: id, version: line.version + 1, action: "annul", reason },
    ...{ correctedAt: now, correctedBy: actor.membershipId, afterClosing, was: { annulledAt: null } },
  });
  await insertRollupRequest(tx, { id: newId(), month: line.month, requestedAt: now });
  await writeAudit(tx, ctx, {
    action: "services.annul",
    subject: { kind: "service", id },
    facts: { reason, afterClosing },
  });
  await wakeRollups(tx);
}

/** There is none, or none that this person may know of. */
export const noSuchLine = () => notFound("Такой строки в журнале нет. Обновите страницу.");
