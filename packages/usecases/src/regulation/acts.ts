import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import type { LegalAct } from "@prosvet/domain";
import { AppError, notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetCentre, selectActs } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { insertAct, updateAct } from "./act-queries.ts";

export type OwnAct = LegalAct & { id: string };

const most = 200;

/** The acts of the centre of a transaction, those taken off its page too. */
export const actsIn = async (tx: TenantTx): Promise<OwnAct[]> =>
  (await selectActs(tx, { offered: false })) as OwnAct[];

/** Adds an act that the centre is guided by (R5). Throws `forbidden`, `conflict` when there are 200. */
export async function addAct(ctx: Ctx, { offered, ...act }: LegalAct): Promise<OwnAct> {
  requireMember(ctx, "head");
  const id = newId();
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    if ((await actsIn(tx)).length >= most) throw full();
    await insertAct(tx, { ...act, id, createdAt: ctx.now, withdrawnAt: offered ? null : ctx.now });
    await writeAudit(tx, ctx, {
      action: "regulation.add_act",
      subject: { kind: "legal_act", id },
      facts: { level: act.level },
    });
  });
  forgetCentre(ctx.db, ctx.actor.tenantId);
  return { ...act, id, offered };
}

/** Corrects an act, takes it off the page and the «Порядок» or puts it back (R5). Throws `forbidden`, `not_found`. */
export async function changeAct(ctx: Ctx, { id, offered, ...act }: OwnAct): Promise<OwnAct> {
  requireMember(ctx, "head");
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const changed = await updateAct(tx, id, { ...act, withdrawnAt: offered ? null : ctx.now });
    if (changed.length === 0) throw notFound("Такого акта в списке нет. Обновите страницу.");
    await writeAudit(tx, ctx, {
      action: "regulation.change_act",
      subject: { kind: "legal_act", id },
      facts: { level: act.level, offered },
    });
  });
  forgetCentre(ctx.db, ctx.actor.tenantId);
  return { ...act, id, offered };
}

const full = () => new AppError("conflict", "В списке уже 200 актов. Уберите те, что больше не действуют.");
