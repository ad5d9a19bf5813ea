import { newId, sha256 } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { type ConsentPurpose, dayOf, newestConsentText, refusalOfConsent } from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readTextsIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { insertConsent, selectIdsOfPerson } from "./consent-queries.ts";
import { noSuchRecipient } from "./not-found.ts";
import { numberConsents } from "./number-consents.ts";

export type TakenConsent = {
  recipientId: string;
  purpose: ConsentPurpose;
  how: "paper" | "oral_by_phone";
  paperNumber?: string | undefined;
  paperDate?: string | undefined;
  validUntil?: string | undefined;
};

/**
 * Puts a consent into the register in the caller's transaction, to the newest text of its purpose (R42, R48). In: the
 * zone of the centre. Out: its id and the ids of that person. Throws `not_found`, `refused`, `invalid` without a text.
 */
export async function enterConsent(
  tx: TenantTx,
  ctx: Ctx<Member>,
  timezone: string,
  { recipientId, purpose, how, paperNumber, paperDate, validUntil }: TakenConsent,
): Promise<{ id: string; ids: string[] }> {
  const { actor, now } = ctx;
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
  return { id, ids };
}
