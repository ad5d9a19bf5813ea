import { withTenant } from "@prosvet/db";
import { addDays, dayOf, endOfDay, startOfDay } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { openIdentity, sealedWhy } from "../recipients/index.ts";
import { selectExpected } from "./day-sheet-queries.ts";

export const DiscloseDaySheet = z.strictObject({
  day: z.iso.date(),
  consultantId: z.uuid().optional(),
  why: z.string().trim().min(3).max(300),
});
export type DiscloseDaySheet = z.infer<typeof DiscloseDaySheet>;

const openAfterDays = 30;

/**
 * Names for a printed sheet of one day, for official use, by booking; who came anonymously has none. Every name is a line
 * of the audit, with why (R33, R34); a consultant sees the names of their own day, and 30 days back. Throws `forbidden`.
 */
export async function discloseDaySheet(
  ctx: Ctx,
  { day, consultantId, why }: DiscloseDaySheet,
): Promise<{ names: { bookingId: string; name: string }[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const own = ownConsultantOf(actor);
    if (own !== null && day < addDays(dayOf(now, timezone), -openAfterDays)) throw tooOld();
    const whose = own ?? consultantId ?? null;
    const found = await selectExpected(tx, startOfDay(day, timezone), endOfDay(day, timezone), whose);
    const named = new Map(
      found.filter(({ anonymous }) => !anonymous).map((visit) => [visit.bookingId, visit.recipientId]),
    );
    const centreKey = await readCentreKey(tx, ctx.keyring);
    const names: { bookingId: string; name: string }[] = [];
    for (const [bookingId, recipientId] of named) {
      await writeAudit(tx, ctx, {
        action: "recipients.disclose",
        subject: { kind: "booking", id: bookingId },
        facts: { ...(await sealedWhy(tx, centreKey, recipientId, { words: why })), on: "day_sheet" },
      });
      const { name } = await openIdentity(tx, centreKey, recipientId);
      if (name) names.push({ bookingId, name });
    }
    return { names };
  });
}

const tooOld = () =>
  new AppError(
    "forbidden",
    "Имена видны консультанту 30 дней после встречи. Обратитесь к руководителю центра.",
  );
