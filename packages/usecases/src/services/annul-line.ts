import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { refusalToRepeat } from "@prosvet/domain";
import { notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx, Member } from "../context.ts";
import { annulService, lockCountingLine } from "./annul-queries.ts";
import { insertRollupRequest, isRepeated, wakeRollups } from "./service-queries.ts";

const reason = "внесено по ошибке";

/**
 * Annuls a line of the journal in the caller's transaction: the number stays and is struck through, the line counts
 * nothing anywhere from now on, and the department's counts of its month are asked for anew (R8). Throws `not_found`,
 * `refused` for a failed service that has been given again (R50).
 */
export async function annulLine(tx: TenantTx, ctx: Ctx<Member>, id: string): Promise<void> {
  const { now, actor } = ctx;
  const line = await lockCountingLine(tx, id);
  if (!line) throw noSuchLine();
  refuse(refusalToRepeat({ repeated: await isRepeated(tx, id) }));
  await annulService(tx, id, { annulledAt: now, annulledBy: actor.membershipId, annulReason: reason });
  await insertRollupRequest(tx, { id: newId(), month: line.month, requestedAt: now });
  await writeAudit(tx, ctx, {
    action: "services.annul",
    subject: { kind: "service", id },
    facts: { reason },
  });
  await wakeRollups(tx);
}

/** There is none, or none that this person may know of. */
export const noSuchLine = () => notFound("Такой строки в журнале нет. Обновите страницу.");
