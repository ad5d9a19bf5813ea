import type { TenantId } from "@prosvet/db";
import type { OwnerTx } from "@prosvet/db/owner";
import { auditEntries, auditHeads } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";

/** The end of a centre's chain, held; undefined when it has none. */
export async function lockHeadAsOwner(tx: OwnerTx, tenantId: TenantId) {
  const [head] = await tx
    .select({ seq: auditHeads.seq, hash: auditHeads.hash, wrappedKey: auditHeads.wrappedKey })
    .from(auditHeads)
    .where(eq(auditHeads.tenantId, tenantId))
    .for("update");
  return head;
}

type Entry = Omit<typeof auditEntries.$inferInsert, "tenantId"> & { seq: number; hash: string };

/** Puts a line at the end of the chain and moves the end. */
export async function insertEntryAsOwner(tx: OwnerTx, tenantId: TenantId, entry: Entry): Promise<void> {
  await tx.insert(auditEntries).values({ ...entry, tenantId });
  const { seq, hash } = entry;
  await tx.update(auditHeads).set({ seq, hash }).where(eq(auditHeads.tenantId, tenantId));
}
