import { setTimeout as delay } from "node:timers/promises";
import { newId } from "@prosvet/crypto";
import { type Db, readPublic, readTenant, type TenantId, withAuth, withTenant } from "@prosvet/db";
import { allowances, auditEntries } from "@prosvet/db/schema";
import { sql } from "drizzle-orm";

/** Thrown on purpose: nothing of the transaction may stay. */
export class Aborted extends Error {}

type Seen = { strangers: number };

const pause = () => delay(Math.random() * 6);
const mayAbort = () => {
  if (Math.random() < 0.2) throw new Aborted();
};

/** Everything that a policy lets through, with no predicate of ours. */
const whose = sql`select tenant_id::text as tenant from app.audit_entries limit 30`;
const countStrangers = (rows: unknown, tenantId: string, seen: Seen) => {
  for (const { tenant } of rows as { tenant: string }[]) if (tenant !== tenantId) seen.strangers += 1;
};

/** Nobody else's place in a chain. */
const anyNumber = () => Number.parseInt(newId().slice(-12), 16);

const entry = (tenantId: string, batch: string) => ({
  ...{ tenantId, id: newId(), at: new Date(), actor: "worker", action: "chaos" },
  ...{ subjectKind: "batch", subjectId: batch },
  ...{ seq: anyNumber(), hash: "none" },
});

/** Two rows of one batch, one after the other, with a look between them. */
export const writeSlowly = (db: Db, tenantId: TenantId, batch: string, seen: Seen) =>
  withTenant(db, tenantId, async (tx) => {
    await tx.insert(auditEntries).values(entry(tenantId, batch));
    await pause();
    mayAbort();
    countStrangers(await tx.execute(whose), tenantId, seen);
    await pause();
    await tx.insert(auditEntries).values(entry(tenantId, batch));
    mayAbort();
  });

/** Two rows of one batch that leave together, behind a look. */
export const writeTogether = (db: Db, tenantId: TenantId, batch: string, seen: Seen) =>
  withTenant(db, tenantId, async (tx) => {
    const both = [1, 2].map(() => tx.insert(auditEntries).values(entry(tenantId, batch)).execute());
    const [rows] = await Promise.all([tx.execute(whose), ...both]);
    countStrangers(rows, tenantId, seen);
    mayAbort();
  });

/** The same where no policy would stop a row that is written outside its transaction. */
export const writeWithoutTenant = (db: Db, batch: string) =>
  withAuth(db, async (tx) => {
    const rows = ["first", "second"].map((which) => ({
      key: `auth ${batch} ${which}`,
      windowStart: new Date(),
      spent: 1,
    }));
    await Promise.all(rows.map((row) => tx.insert(allowances).values(row).execute()));
    await pause();
    mayAbort();
  });

/** A look in one round trip, as the staff and as a parent. */
export async function look(db: Db, tenantId: TenantId, seen: Seen) {
  countStrangers(await readTenant(db, tenantId, async (tx) => tx.execute(whose)), tenantId, seen);
  const names = sql`select tenant_id::text as tenant from app.limit_versions`;
  countStrangers(await readPublic(db, tenantId, async (tx) => tx.execute(names)), tenantId, seen);
}
