import { newId, sha256 } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { consentPurposes, dayOf, newestConsentText, refusalOfConsent } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn, readTextsIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { insertConsent, selectIdsOfPerson } from "./consent-queries.ts";
import type { ConsentRow } from "./consent-row.ts";
import { consentsOf } from "./list-consents-of.ts";
import { noSuchRecipient } from "./not-found.ts";
import { numberConsents } from "./number-consents.ts";

const Paper = z.string().trim().min(1).max(50);

export const RecordConsent = z.strictObject({
  recipientId: z.uuid(),
  purpose: z.enum(consentPurposes),
  how: z.enum(["paper", "oral_by_phone"]),
  paperNumber: Paper.optional(),
  paperDate: z.iso.date().optional(),
  /** The last day on which it holds; without it, as long as its purpose. */
  validUntil: z.iso.date().optional(),
});
export type RecordConsent = z.infer<typeof RecordConsent>;

/**
 * Puts a consent that somebody gave on paper or said by telephone into the register, to the newest text of its purpose
 * (R42, R48). Out: the consents of that recipient. Throws `not_found`, `refused` for a way that the purpose does not
 * allow or a paper without a number and a date.
 */
export async function recordConsent(ctx: Ctx, input: RecordConsent): Promise<ConsentRow[]> {
  requireMember(ctx, "head", "registrar");
  const { actor, now } = ctx;
  const { recipientId, purpose, how, paperNumber, paperDate, validUntil } = RecordConsent.parse(input);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    refuse(refusalOfConsent({ purpose, how, paperNumber, paperDate, validUntil }, dayOf(now, timezone)));
    const ids = await selectIdsOfPerson(tx, recipientId);
    if (ids.length === 0) throw noSuchRecipient();
    const text = newestConsentText((await readTextsIn(tx)).consentTexts, purpose);
    if (!text)
      throw new AppError("invalid", "У центра нет текста этого согласия. Добавьте его в «Тексты согласий».");
    const id = newId();
    await insertConsent(tx, {
      ...{ id, recipientId, purpose, givenHow: how, givenAt: now, recordedBy: actor.membershipId },
      ...{ textVersion: String(text.version), textHash: sha256(text.text) },
      ...{ paperNumber, paperDate, validUntil },
    });
    await numberConsents(tx, timezone);
    await writeAudit(tx, ctx, {
      action: "consents.record",
      subject: { kind: "consent", id },
      facts: { purpose, how, version: text.version },
    });
    return consentsOf(tx, ids, dayOf(now, timezone));
  });
}
