import type { TenantTx } from "@prosvet/db";
import { type CalendarDay, type ConsentPurpose, standingOfConsent } from "@prosvet/domain";
import { selectIdsOfPerson } from "./consent-queries.ts";
import { lockTermsOf } from "./consent-standing-queries.ts";

/**
 * Whether a consent of this person to a purpose holds today, under any of their codes (R42). Out: that, and the ids of
 * the person. The consents are held until the commit.
 */
export async function holdsConsent(
  tx: TenantTx,
  recipientId: string,
  purpose: ConsentPurpose,
  today: CalendarDay,
): Promise<{ ids: string[]; consents: boolean }> {
  const ids = await selectIdsOfPerson(tx, recipientId);
  const given = ids.length === 0 ? [] : await lockTermsOf(tx, ids, purpose);
  return { ids, consents: given.some((one) => standingOfConsent(one, today) === "live") };
}
