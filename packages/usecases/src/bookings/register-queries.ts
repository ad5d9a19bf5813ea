import { ofTenant, type TenantTx } from "@prosvet/db";
import { places } from "@prosvet/db/schema";
import { and, eq, isNull } from "drizzle-orm";

/** A place of the centre that is not closed, or null. */
export async function readOpenPlace(tx: TenantTx, id: string) {
  const [place] = await tx
    .select({ id: places.id, kind: places.kind })
    .from(places)
    .where(and(ofTenant(tx, places), eq(places.id, id), isNull(places.closedAt)));
  return place ?? null;
}
