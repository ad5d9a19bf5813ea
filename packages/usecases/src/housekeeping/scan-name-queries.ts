import { ofTenant, type WorkerTx } from "@prosvet/db";
import { imports, scans } from "@prosvet/db/schema";
import { and, inArray, or } from "drizzle-orm";

/** Which of these names of files some row has. */
export async function selectNamesKept(tx: WorkerTx, names: string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ storedName: scans.storedName })
    .from(scans)
    .where(and(ofTenant(tx, scans), inArray(scans.storedName, names)));
  const sent = await tx
    .select({ stored: imports.storedName, verdict: imports.verdictName, faults: imports.faultsName })
    .from(imports)
    .where(
      and(
        ofTenant(tx, imports),
        or(
          inArray(imports.storedName, names),
          inArray(imports.verdictName, names),
          inArray(imports.faultsName, names),
        ),
      ),
    );
  const ofImports = sent.flatMap(({ stored, verdict, faults }) => [stored, verdict, faults]);
  const all = [...rows.map(({ storedName }) => storedName), ...ofImports];
  return new Set(all.filter((name) => name !== null));
}
