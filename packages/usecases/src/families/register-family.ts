import { newCode, newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { type CalendarDay, dayOf, refusalOfFamilies, refusalOfFamilyDay } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { refuseNaming } from "../reasons/index.ts";
import { requireOpenMonths, takeNumber } from "../registers/index.ts";
import type { RegisterFamily } from "./family-input.ts";
import { insertFamily, lockFamily, replaceMembers } from "./family-queries.ts";
import type { FamilyRow } from "./family-row.ts";
import { familyRowsOf } from "./list-family-register.ts";
import { membersOfFamily } from "./members-of-family.ts";

const register = "families";

/**
 * Puts a family on record under a random code, with the next number of the year (R10 [К 37б]): people who named
 * themselves and consented to this register (R32, R42). Out: its line. Throws `forbidden`, `refused`, `invalid`.
 */
export async function registerFamily(ctx: Ctx, input: RegisterFamily): Promise<FamilyRow> {
  requireMember(ctx, "head", "registrar");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { limits, timezone } = await readCentreIn(tx, now);
    refuse(refusalOfFamilies(limits));
    const today = dayOf(now, timezone);
    const registeredOn = (input.registeredOn ?? today) as CalendarDay;
    refuse(refusalOfFamilyDay(registeredOn, today));
    const [id, year] = [newId(), Number(registeredOn.slice(0, 4))];
    const { basis, attends, categories, childAges, afterClosingReason: reason = null } = input;
    const number = await takeNumber(tx, register, year);
    const months = [`${registeredOn.slice(0, 7)}-01`];
    const isLate = await requireOpenMonths(tx, actor, { register, months, reason });
    const members = await membersOfFamily(tx, { members: input.members, familyId: null, today });
    const recipientIds = members.map(({ recipientId }) => recipientId);
    await refuseNaming(tx, ctx, "journal", { afterClosingReason: reason }, { recipientIds });
    const facts = { basis, attends, categories, childAges };
    await insertFamily(tx, { id, code: newCode(), year, number, registeredOn, ...facts });
    await replaceMembers(tx, id, members);
    await writeAudit(tx, ctx, {
      action: "families.register",
      subject: { kind: "family", id },
      ...(isLate && { facts: { afterClosing: true, reason } }),
    });
    const family = await lockFamily(tx, id);
    const [row] = await familyRowsOf(tx, family ? [family] : [], timezone);
    if (!row) throw new Error("the family is not there");
    return row;
  });
}
