import { type TenantTx, withTenant } from "@prosvet/db";
import { dayOf, refusalOfFamilies, refusalToChangeFamily } from "@prosvet/domain";
import { notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { stopNumbers } from "../registers/index.ts";
import type { ChangeFamily, RemoveFamily } from "./family-input.ts";
import { lockFamily, replaceMembers, updateFamily } from "./family-queries.ts";
import type { FamilyRow } from "./family-row.ts";
import { familyRowsOf } from "./list-family-register.ts";
import { membersOfFamily } from "./members-of-family.ts";

/**
 * Corrects what the register says of a family and who is in it (R10). Out: its line. Throws `forbidden`, `not_found`,
 * `refused` for one that is off the record, `invalid`.
 */
export async function changeFamily(ctx: Ctx, id: string, input: ChangeFamily): Promise<FamilyRow> {
  requireMember(ctx, "head", "registrar");
  const { members, ...facts } = input;
  return onRecord(ctx, id, async (tx, { today, year }) => {
    await stopNumbers(tx, "families", year);
    await replaceMembers(tx, id, await membersOfFamily(tx, { members, familyId: id, today }));
    await updateFamily(tx, id, facts);
    await writeAudit(tx, ctx, { action: "families.change", subject: { kind: "family", id } });
  });
}

/** Takes a family off the record today, with a reason; its line stays (R10 [К 37б]). Throws as `changeFamily` does. */
export async function removeFamily(ctx: Ctx, id: string, { reason }: RemoveFamily): Promise<FamilyRow> {
  requireMember(ctx, "head", "registrar");
  return onRecord(ctx, id, async (tx, { today }) => {
    await updateFamily(tx, id, { removedOn: today, removedReason: reason });
    await writeAudit(tx, ctx, {
      action: "families.remove",
      subject: { kind: "family", id },
      facts: { reason },
    });
  });
}

type Held = { today: ReturnType<typeof dayOf>; year: number };

async function onRecord(
  ctx: Ctx<Member>,
  id: string,
  act: (tx: TenantTx, held: Held) => Promise<void>,
): Promise<FamilyRow> {
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { limits, timezone } = await readCentreIn(tx, ctx.now);
    refuse(refusalOfFamilies(limits));
    const family = await lockFamily(tx, id);
    if (!family) throw notFound("Такой семьи на учёте нет. Обновите страницу.");
    refuse(refusalToChangeFamily(family));
    await act(tx, { today: dayOf(ctx.now, timezone), year: family.year });
    const changed = await lockFamily(tx, id);
    const [row] = await familyRowsOf(tx, changed ? [changed] : [], timezone);
    if (!row) throw new Error("the family is not there");
    return row;
  });
}
