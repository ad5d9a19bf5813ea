import { ofTenant, type TenantTx } from "@prosvet/db";
import { consents } from "@prosvet/db/schema";
import type { ConsentPurpose } from "@prosvet/domain";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";

/** The latest consent in writing of a person to be recorded that was not taken back, or null. */
export async function readLatestRecordingConsent(
  tx: TenantTx,
  recipientIds: string[],
): Promise<string | null> {
  const [found] = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(
        ofTenant(tx, consents),
        inArray(consents.recipientId, recipientIds),
        eq(consents.purpose, "recording"),
        eq(consents.givenHow, "paper"),
        isNull(consents.withdrawnAt),
      ),
    )
    .orderBy(desc(consents.givenAt), desc(consents.id))
    .limit(1);
  return found?.id ?? null;
}

/** The terms of a person's consents to a purpose, held until the commit. */
export const lockTermsOf = (tx: TenantTx, recipientIds: string[], purpose: ConsentPurpose) =>
  tx
    .select({ withdrawnAt: consents.withdrawnAt, validUntil: consents.validUntil })
    .from(consents)
    .where(
      and(ofTenant(tx, consents), inArray(consents.recipientId, recipientIds), eq(consents.purpose, purpose)),
    )
    .for("share")
    .execute();
