import { ofTenant, type WorkerTx } from "@prosvet/db";
import { scans } from "@prosvet/db/schema";
import { and, inArray } from "drizzle-orm";

/** Which of these names of files some row has. */
export async function selectNamesKept(tx: WorkerTx, names: string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ storedName: scans.storedName })
    .from(scans)
    .where(and(ofTenant(tx, scans), inArray(scans.storedName, names)));
  return new Set(rows.map(({ storedName }) => storedName));
}
