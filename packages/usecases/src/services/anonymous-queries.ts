import { ofTenant, type TenantTx } from "@prosvet/db";
import { recipients } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

/** Whether nobody knows who a recipient is. */
export async function isAnonymous(tx: TenantTx, recipientId: string): Promise<boolean> {
  const [found] = await tx
    .select({ anonymous: recipients.anonymous })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, recipientId)));
  return found?.anonymous ?? true;
}
