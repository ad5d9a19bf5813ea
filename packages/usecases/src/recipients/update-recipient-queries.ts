import { ofTenant, type TenantTx } from "@prosvet/db";
import { recipients } from "@prosvet/db/schema";
import type { RecipientCategory } from "@prosvet/domain";
import { and, eq } from "drizzle-orm";

type Facts = { category: RecipientCategory; childAgeYears: number | null };

/** What a recipient said of themselves when the service was given: categories and no personal data (R33). */
export const updateRecipient = (tx: TenantTx, id: string, facts: Facts) =>
  tx
    .update(recipients)
    .set(facts)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, id)))
    .execute();
