import { ofTenant, type TenantTx } from "@prosvet/db";
import { recipientIdentities, recipients } from "@prosvet/db/schema";
import { and, inArray, isNotNull, sql } from "drizzle-orm";

/** The surnames of some recipients as keyed indexes, of who was merged that of the one who stayed; nothing is opened. */
export async function selectSurnameIndexes(tx: TenantTx, recipientIds: string[]): Promise<string[]> {
  if (recipientIds.length === 0) return [];
  const holder = sql`coalesce(${recipients.mergedInto}, ${recipients.id})`;
  const rows = await tx
    .select({ surname: recipientIdentities.surnameIndex })
    .from(recipients)
    .innerJoin(
      recipientIdentities,
      and(ofTenant(tx, recipientIdentities), sql`${recipientIdentities.recipientId} = ${holder}`),
    )
    .where(
      and(
        ofTenant(tx, recipients),
        inArray(recipients.id, recipientIds),
        isNotNull(recipientIdentities.surnameIndex),
      ),
    );
  return rows.flatMap(({ surname }) => surname ?? []);
}
