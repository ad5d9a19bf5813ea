import { type Db, type TenantId, withPublic, withTenant, withWorker } from "@prosvet/db";
import { sql } from "drizzle-orm";
import type { Finding } from "../finding.ts";

const doors = { withTenant, withPublic, withWorker };

const ways = {
  "the door's own function": (other: string) => sql`select app.set_tenant(${other})`,
  "an expression": (other: string) => sql`select 1 where app.set_tenant(${other}) is not null`,
  set_config: (other: string) => sql`select set_config('app.tenant_id', ${other}, true)`,
  pg_settings: (other: string) => sql`update pg_settings set setting = ${other} where name = 'app.tenant_id'`,
};

/** Each door by which a query inside a transaction of one tenant can become one of another. */
export async function tenantSwitches(db: Db, own: TenantId, other: TenantId): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [door, open] of Object.entries(doors)) {
    for (const [way, statement] of Object.entries(ways)) {
      const switched = (open as typeof withTenant)(db, own, async (tx) => {
        await tx.execute(statement(other));
        const rows = await tx.execute(sql`select current_setting('app.tenant_id') as tenant`);
        return (rows as unknown as { tenant: string }[])[0]?.tenant;
      });
      const now = await switched.catch(() => own);
      if (now !== own) findings.push({ rule: "switch", object: door, detail: `switched by ${way}` });
    }
  }
  return findings;
}
