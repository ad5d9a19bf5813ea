import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { type OwnCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { forgetSlots } from "../schedule/index.ts";
import { readLine, type ServiceRow, selectRecordedWith } from "../services/index.ts";
import { enterWholeVisit } from "./enter-whole-visit.ts";
import { type RefusedRow, readList } from "./read-list.ts";
import type { RegisterVisits } from "./register-visits-input.ts";

export type RegisteredVisits = { services: ServiceRow[]; refused: RefusedRow[] };

/**
 * Enters a paper list of visits (R8, R40): at most 100 lines, read one by one, numbered in the order of time, in one
 * transaction under one key. All or none, unless only the right lines are asked for.
 *
 * Out: the lines of the journal, and what was not entered, as typed, with what is wrong with each cell. Throws `invalid`
 * with the cells as `rows.<index>.<cell>` when nothing is entered, `key_reused`.
 */
export async function registerVisits(
  ctx: Ctx,
  input: RegisterVisits,
  key: string,
): Promise<RegisteredVisits> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const entered = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, now);
    const list = await readList(tx, ctx, centre, input.rows);
    if (list.right.length === 0 || (list.refused.length > 0 && !input.onlyRight)) throw unread(list.refused);
    const lines = list.right.map((row) => ({ ...row, id: newId() }));
    const subjectId = lines[0]?.id ?? newId();
    const made = await takeKey(tx, ctx, { scope: "visits.list", key, body: input, subjectId });
    if (!made) {
      const { afterClosingReason } = input;
      for (const { id, service } of lines)
        await enterWholeVisit(tx, ctx, centre, id, { ...service, afterClosingReason });
    }
    const ids = made ? await selectRecordedWith(tx, made) : lines.map(({ id }) => id);
    return { services: await linesOf(tx, centre, ids), refused: list.refused };
  });
  forgetSlots(ctx.db, actor.tenantId);
  return entered;
}

async function linesOf(tx: TenantTx, { timezone }: OwnCentre, ids: string[]): Promise<ServiceRow[]> {
  const services: ServiceRow[] = [];
  for (const id of ids) services.push(await readLine(tx, id, timezone));
  return services;
}

function unread(refused: RefusedRow[]): AppError {
  if (refused.length === 0) return new AppError("invalid", "В списке нет ни одной заполненной строки.");
  const errors = refused.flatMap(({ index, errors: cells }) =>
    cells.map(({ cell, message }) => ({ path: `rows.${index}.${cell}`, message })),
  );
  return new AppError(
    "invalid",
    "Ни одна строка не внесена: исправьте отмеченные или внесите только верные.",
    { detail: { errors: errors.slice(0, 100) } },
  );
}
