import { ofTenant, type WorkerTx } from "@prosvet/db";
import { retentionDestructions } from "@prosvet/db/schema";
import { and, asc, inArray, isNull } from "drizzle-orm";

export const insertDestruction = (
  tx: WorkerTx,
  row: Omit<typeof retentionDestructions.$inferInsert, "tenantId">,
) =>
  tx
    .insert(retentionDestructions)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** What no act has gathered yet, of this run or of one that was cut short, held until the commit. */
export const lockWithoutAct = (tx: WorkerTx) =>
  tx
    .select({
      id: retentionDestructions.id,
      destroyed: retentionDestructions.destroyed,
      logSubjects: retentionDestructions.logSubjects,
    })
    .from(retentionDestructions)
    .where(and(ofTenant(tx, retentionDestructions), isNull(retentionDestructions.actId)))
    .orderBy(asc(retentionDestructions.id))
    .for("update")
    .execute();

export const updateActOf = (tx: WorkerTx, ids: string[], actId: string) =>
  tx
    .update(retentionDestructions)
    .set({ actId })
    .where(and(ofTenant(tx, retentionDestructions), inArray(retentionDestructions.id, ids)))
    .execute();
