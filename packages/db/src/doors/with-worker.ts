import { sql } from "drizzle-orm";
import { runTransaction } from "../pool/transaction.ts";
import type { Db } from "./database.ts";
import { handleOver, type Queries } from "./handle.ts";
import type { TenantId } from "./tenant-id.ts";
import { type CentreTx, openingFor } from "./with-tenant.ts";

/** A transaction of a job inside one centre. */
export type WorkerTx = CentreTx & { readonly door: "worker" };

/** A transaction of a job over the queues of all centres, which name a centre and a month and nobody. */
export type QueueTx = Queries & { readonly door: "queue" };

/** The worker's door into one centre. Errors: see `runTransaction`. */
export const withWorker = <T>(db: Db, tenantId: TenantId, run: (tx: WorkerTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.worker, openingFor(tenantId), (client) =>
    run(handleOver(client, { tenantId, door: "worker" as const })),
  );

/** The worker's door to the queues. Errors: see `runTransaction`. */
export const withQueues = <T>(db: Db, run: (tx: QueueTx) => Promise<T>): Promise<T> =>
  runTransaction(db.pools.worker, "begin", (client) => run(handleOver(client, { door: "queue" as const })));

/** Lets the transaction reach bookings and lines that are over, to empty them: the job of the terms alone says so. */
export const declareRetention = (tx: WorkerTx): Promise<unknown> =>
  tx.execute(sql`set local app.retention = 'on'`).execute();

const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Sets a tenant that no centre has. A queue that is a part of a centre's table is read so: the policy of the centre,
 * which is loud without one, then lets no row through, and that of the queue the rows that are due.
 */
export const nobodysTenant = (tx: QueueTx): Promise<unknown> =>
  tx.execute(sql`select app.set_tenant(${nobody}::uuid)`).execute();
