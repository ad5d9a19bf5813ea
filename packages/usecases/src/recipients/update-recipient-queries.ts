import { ofTenant, type TenantTx } from "@prosvet/db";
import { recipients } from "@prosvet/db/schema";
import type { RecipientCategory } from "@prosvet/domain";
import { and, eq, sql } from "drizzle-orm";

type Facts = { category: RecipientCategory; childAgeYears: number | null };

/** What a recipient said of themselves when the service was given: categories and no personal data (R33). */
export const updateRecipient = (tx: TenantTx, id: string, facts: Facts) =>
  tx
    .update(recipients)
    .set(facts)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, id)))
    .execute();

type ToldFacts = { category: string; childAgeYears: number | null };

/** Corrects what was told of a recipient, unless something else has been told since. */
export const correctToldFacts = (tx: TenantTx, id: string, former: ToldFacts, facts: ToldFacts) =>
  tx
    .update(recipients)
    .set({ category: facts.category, childAgeYears: facts.childAgeYears })
    .where(
      and(
        ofTenant(tx, recipients),
        eq(recipients.id, id),
        eq(recipients.category, former.category),
        sql`${recipients.childAgeYears} is not distinct from ${former.childAgeYears}::smallint`,
      ),
    )
    .execute();
