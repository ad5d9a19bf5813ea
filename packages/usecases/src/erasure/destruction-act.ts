import { type TenantTx, withTenant } from "@prosvet/db";
import { type DestroyedCounts, dayOf, type ErasureGround } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type FoundAct, readActRow, readActRowOf, readCodesOf } from "./act-queries.ts";

/** An act of destruction: of whom under which codes, why, what and by whom; never a name of a recipient. */
export type DestructionAct = {
  id: string;
  year: number;
  number: number;
  /** One code; of an act of terms, those of everybody of whom something was past its term. */
  recipientCodes: string[];
  ground: ErasureGround;
  requestNumber: string | null;
  requestDate: string | null;
  destroyed: DestroyedCounts;
  destroyedAt: Date;
  /** The day of it in the centre, «2026-11-22». */
  destroyedOn: string;
  /** Null is the program, by the terms of the centre. */
  destroyedBy: string | null;
};

export const noSuchAct = () => notFound("Такого акта нет.");

/** The act of destruction with this id (R12). Throws `forbidden`, `not_found`. */
export async function readDestructionAct(ctx: Ctx, id: string): Promise<DestructionAct> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const act = await readActById(tx, id, timezone);
    if (!act) throw noSuchAct();
    return act;
  });
}

/** The act on a recipient whose data were destroyed (R12). Throws `forbidden`, `not_found`. */
export async function readActOf(ctx: Ctx, recipientId: string): Promise<DestructionAct> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const found = await readActRowOf(tx, recipientId);
    const [act] = found ? await actsOfRows(tx, [found], timezone) : [];
    if (!act) throw noSuchAct();
    return act;
  });
}

/** The same in a transaction that is under way; null when there is none. */
export async function readActById(
  tx: TenantTx,
  id: string,
  timezone: string,
): Promise<DestructionAct | null> {
  const found = await readActRow(tx, id);
  const [act] = found ? await actsOfRows(tx, [found], timezone) : [];
  return act ?? null;
}

/** Acts of rows, with the codes that each is about. */
export async function actsOfRows(
  tx: TenantTx,
  rows: FoundAct[],
  timezone: string,
): Promise<DestructionAct[]> {
  const ofTerms = rows.filter(({ act }) => act.recipientCode === null).map(({ act }) => act.id);
  const codes = await readCodesOf(tx, ofTerms);
  return rows.map(({ act, by }) => ({
    ...{ id: act.id, year: act.year, number: act.number },
    recipientCodes: act.recipientCode === null ? (codes.get(act.id) ?? []) : [act.recipientCode],
    ground: act.ground as ErasureGround,
    ...{ requestNumber: act.requestNumber, requestDate: act.requestDate },
    destroyed: act.destroyed as DestroyedCounts,
    destroyedAt: act.destroyedAt,
    destroyedOn: dayOf(act.destroyedAt, timezone),
    destroyedBy: by,
  }));
}
