import { ofTenant, type TenantTx } from "@prosvet/db";
import { consents } from "@prosvet/db/schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";

/** Consents without a number in the order in which they were given; what somebody else numbers just now is left out. */
export const selectUnnumbered = (tx: TenantTx, timezone: string, most: number) =>
  tx
    .select({
      id: consents.id,
      year: sql<number>`extract(year from ${consents.givenAt} at time zone ${timezone})::int`,
    })
    .from(consents)
    .where(and(ofTenant(tx, consents), isNull(consents.registerNumber)))
    .orderBy(asc(consents.givenAt), asc(consents.id))
    .limit(most)
    .for("no key update", { skipLocked: true })
    .execute();

export const updateNumber = (tx: TenantTx, id: string, registerYear: number, registerNumber: number) =>
  tx
    .update(consents)
    .set({ registerYear, registerNumber })
    .where(and(ofTenant(tx, consents), eq(consents.id, id)))
    .execute();
