import type { TenantTx } from "@prosvet/db";
import { selectIdsOfPerson } from "./consent-queries.ts";
import { readLatestRecordingConsent } from "./consent-standing-queries.ts";

/**
 * The latest consent in writing of this person to be recorded that was not taken back (R48), or null: whoever records a
 * service need not see the register of consents. Whether it holds today, `requireRecordingConsent` says.
 */
export async function findRecordingConsent(tx: TenantTx, recipientId: string): Promise<string | null> {
  const ids = await selectIdsOfPerson(tx, recipientId);
  return ids.length === 0 ? null : readLatestRecordingConsent(tx, ids);
}
