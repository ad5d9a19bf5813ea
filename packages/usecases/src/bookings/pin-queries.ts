import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

/** Makes the PIN and the links of every version before this one worthless. What the booking says stays as it is. */
export const updatePinVersion = (tx: TenantTx, id: string, pinVersion: number) =>
  tx
    .update(bookings)
    .set({ pinVersion })
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)))
    .execute();
