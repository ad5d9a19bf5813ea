import { ofTenant, type TenantTx } from "@prosvet/db";
import { places } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

/** Whether the centre has this place; one that is closed by now too. */
export async function isPlace(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: places.id })
    .from(places)
    .where(and(ofTenant(tx, places), eq(places.id, id)));
  return rows.length === 1;
}
