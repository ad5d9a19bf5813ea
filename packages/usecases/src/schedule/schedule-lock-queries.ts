import type { CentreTx, TenantTx } from "@prosvet/db";
import { sql } from "drizzle-orm";

const keyOf = ({ tenantId }: CentreTx) => sql`hashtextextended(${`schedule ${tenantId}`}, 0)`;

/**
 * Whoever takes a time by the schedule holds it still until the end of their transaction, beside each other. Started at
 * once: what is read behind it is the schedule that holds.
 */
export const holdSchedule = (tx: CentreTx) =>
  tx.execute(sql`select pg_advisory_xact_lock_shared(${keyOf(tx)})`).execute();

/** Whoever changes the schedule waits for all of them, and they for the change: nobody books into what is going away. */
export const lockSchedule = (tx: TenantTx) =>
  tx.execute(sql`select pg_advisory_xact_lock(${keyOf(tx)})`).execute();
