import type { TenantTx } from "@prosvet/db";
import { dayOf, refusalOfRecording } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { readCentreIn } from "../centres/index.ts";
import { readRecordingConsent, selectIdsOfPerson } from "./consent-queries.ts";

/**
 * Lets the centre record a consultation only with a live consent in writing of that very recipient (R48, п. 32, абз.
 * 32). The consent is held until the commit, so that nobody takes it back meanwhile. Throws `refused`.
 */
export async function requireRecordingConsent(
  tx: TenantTx,
  recipientId: string,
  consentId: string | null,
  now: Date,
): Promise<void> {
  const { timezone } = await readCentreIn(tx, now);
  const ids = await selectIdsOfPerson(tx, recipientId);
  const consent = consentId && ids.length > 0 ? await readRecordingConsent(tx, consentId, ids) : null;
  refuse(refusalOfRecording(consent, dayOf(now, timezone)));
}
