import type { CentreTx } from "@prosvet/db";
import { outbox } from "@prosvet/db/schema";

/** One notice per booking, kind and version: a second is silently none. */
export const insertNotice = (tx: CentreTx, row: Omit<typeof outbox.$inferInsert, "tenantId">) =>
  tx
    .insert(outbox)
    .values({ ...row, tenantId: tx.tenantId })
    .onConflictDoNothing()
    .execute();
