import { type Db, type TenantId, withTenant } from "@prosvet/db";
import { socketOptions } from "@prosvet/db/embedded";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

export type Ask = (text: string) => Promise<Record<string, unknown>[]>;

/** A transaction of a tenant, whoever carries it. */
export type OpenTransaction = <T>(tenantId: TenantId, run: (ask: Ask) => Promise<T>) => Promise<T>;

/** One connection that is made anew at once; the driver's types want a function of the number of retries. */
const reconnecting = (url: string) => ({
  ...socketOptions(url),
  max: 1,
  backoff: () => 0,
  onnotice: () => {},
});

type Executes = { execute(query: ReturnType<typeof sql.raw>): PromiseLike<unknown> };

const asking =
  (tx: Executes): Ask =>
  async (text) => [...((await tx.execute(sql.raw(text))) as Record<string, unknown>[])];

/** Through our door. */
export const throughDoor =
  (db: Db): OpenTransaction =>
  (tenantId, run) =>
    withTenant(db, tenantId, (tx) => run(asking(tx)));

/** Through the driver and drizzle as they are shipped, one connection. */
export function throughPlainDriver(url: string): { open: OpenTransaction; end(): Promise<void> } {
  const client = postgres(url, reconnecting(url));
  const db = drizzle(client);
  return {
    open: (tenantId, run) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select app.set_tenant(${tenantId})`);
        return run(asking(tx));
      }),
    end: () => client.end({ timeout: 1 }),
  };
}

/** Our door over a pool without its protection: one client for everybody, that lives on after its connection. */
export function throughUnprotectedPool(db: Db, url: string): { db: Db; end(): Promise<void> } {
  const client = postgres(url, { ...reconnecting(url), fetch_types: false });
  const connection = {
    sql: client,
    isLost: () => false,
    onLost: null,
    giveUp() {},
    close: () => client.end({ timeout: 1 }),
  };
  const tenant = { acquire: async () => connection, release() {}, close: connection.close, size: () => 1 };
  return { db: { ...db, pools: { ...db.pools, tenant } }, end: connection.close };
}
