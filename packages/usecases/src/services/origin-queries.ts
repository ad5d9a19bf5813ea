import { type CentreTx, ofTenant } from "@prosvet/db";
import { imports, memberships, services } from "@prosvet/db/schema";
import { and, eq, sql } from "drizzle-orm";

/** Where a line of the journal came from: a row of a file, and who entered that file when. */
export type LineOrigin = { importId: string; row: number; enteredAt: Date; enteredBy: string };

/** Null for a line that somebody entered themselves. */
export async function readOriginOfLine(tx: CentreTx, serviceId: string): Promise<LineOrigin | null> {
  const [origin] = await tx
    .select({
      importId: imports.id,
      row: sql<number>`${services.importRow}`,
      enteredAt: sql<Date>`${imports.enteredAt}`.mapWith(imports.enteredAt),
      enteredBy: memberships.displayName,
    })
    .from(services)
    .innerJoin(imports, and(ofTenant(tx, imports), eq(imports.id, services.importId)))
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, imports.enteredBy)))
    .where(and(ofTenant(tx, services), eq(services.id, serviceId)));
  return origin ?? null;
}
