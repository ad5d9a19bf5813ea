import { sql } from "drizzle-orm";
import { runTransaction, type TransactionClient } from "../pool/transaction.ts";
import type { Db } from "./database.ts";
import { handleOver } from "./handle.ts";
import { asUuid, type TenantId } from "./tenant-id.ts";
import { type CentreTx, openingFor } from "./with-tenant.ts";

/** A transaction of a parents' page. It may change one booking, and only after `claimBooking`. */
export type PublicTx = CentreTx & { readonly door: "public" };

const handle = (client: TransactionClient, tenantId: TenantId): PublicTx =>
  handleOver(client, { tenantId, door: "public" as const });

/** The parents' door: reads what is published, inserts bookings. Errors: see `runTransaction`. */
export const withPublic = <T>(db: Db, tenantId: TenantId, run: (tx: PublicTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.public, openingFor(tenantId), (client) => run(handle(client, tenantId)));

/** As `withPublic`, in one round trip: every query is started before `run` returns. */
export const readPublic = <T>(db: Db, tenantId: TenantId, run: (tx: PublicTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.public, openingFor(tenantId), (client) => run(handle(client, tenantId)), {
    together: true,
  });

/** From here to the end of the transaction this one booking may be changed: its number and PIN were checked. */
export async function claimBooking(tx: PublicTx, bookingId: string): Promise<void> {
  await tx.execute(sql`select app.set_booking(${asUuid(bookingId)})`);
}
