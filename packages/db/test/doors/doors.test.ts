import {
  type CentreTx,
  ofTenant,
  prepared,
  readTenant,
  type TenantTx,
  TransactionOver,
  withPublic,
  withTenant,
} from "@prosvet/db";
import { consultants } from "@prosvet/db/schema";
import { createCentre } from "@prosvet/testing";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { doorsAndSuperuser } from "./superuser.ts";

const { base } = doorsAndSuperuser({ max: 1 });

const settingOf = sql`select current_setting('app.tenant_id', true) as tenant`;
const switchTo = (tenantId: string) => sql`select app.set_tenant(${tenantId})`;

async function twoCentres() {
  const [first, second] = [await createCentre(base), await createCentre(base)];
  return { first, second };
}

describe("a transaction handle", () => {
  it("is over when its transaction has committed, and reaches nothing", async () => {
    const { first } = await twoCentres();
    let kept: TenantTx | undefined;
    await withTenant(base.db, first.tenantId, async (tx) => {
      kept = tx;
    });
    const late = kept as TenantTx;
    await expect(late.execute(settingOf)).rejects.toMatchObject({ cause: expect.any(TransactionOver) });
  });

  it("is over when its transaction was rolled back, and reaches nothing", async () => {
    const { first } = await twoCentres();
    let kept: TenantTx | undefined;
    const refused = withTenant(base.db, first.tenantId, async (tx) => {
      kept = tx;
      throw new Error("refused");
    });
    await expect(refused).rejects.toThrow("refused");
    const late = (kept as TenantTx).select().from(consultants);
    await expect(late).rejects.toMatchObject({ cause: expect.any(TransactionOver) });
  });

  it("of a reading in one round trip takes no statement after the commit has left", async () => {
    const { first } = await twoCentres();
    const late = readTenant(base.db, first.tenantId, async (tx) => {
      await tx.select().from(consultants).where(ofTenant(tx, consultants));
      return tx.execute(settingOf);
    });
    await expect(late).rejects.toThrow(TransactionOver);
  });
});

describe("the tenant of a transaction", () => {
  it("cannot be switched by a nested call of the function that sets it", async () => {
    const { first, second } = await twoCentres();
    for (const door of [withTenant, withPublic] as const) {
      const switched = door(base.db, first.tenantId, (tx: CentreTx) => tx.execute(switchTo(second.tenantId)));
      await expect(switched).rejects.toMatchObject({ sqlstate: "42501" });
    }
  });

  it("cannot be switched by an expression inside a query", async () => {
    const { first, second } = await twoCentres();
    const injected = [
      sql`select name from app.consultants where app.set_tenant(${second.tenantId}) is not null`,
      sql`select name, app.set_tenant(${second.tenantId}) from app.consultants`,
      sql`select set_config('app.tenant_id', ${second.tenantId}, true)`,
      sql`update pg_settings set setting = ${second.tenantId} where name = 'app.tenant_id'`,
      sql`select query_to_xml('set local app.tenant_id = ''x''', false, false, '')`,
    ];
    for (const statement of injected) {
      const switched = withTenant(base.db, first.tenantId, (tx) => tx.execute(statement));
      await expect(switched).rejects.toMatchObject({ sqlstate: expect.stringMatching(/^(42501|0A000)$/) });
    }
  });

  it("ends with the transaction, however that ends, and leaves an empty setting that is an error", async () => {
    const { first } = await twoCentres();
    await withTenant(base.db, first.tenantId, async () => {});
    await withTenant(base.db, first.tenantId, () => Promise.reject(new Error("no"))).catch(() => {});
    const connection = await base.db.pools.tenant.acquire();
    const [row] = await connection.sql`select current_setting('app.tenant_id', true) as tenant`;
    await expect(connection.sql`select 1 from app.consultants`).rejects.toMatchObject({ code: "22P02" });
    base.db.pools.tenant.release(connection);
    expect(row?.tenant).toBe("");
  });

  it("is a UUID and nothing else before it is written into the opening statement", async () => {
    const injected =
      "00000000-0000-7000-8000-000000000000'); drop table app.services; --" as TenantTx["tenantId"];
    expect(() => withTenant(base.db, injected, async () => {})).toThrow("not a UUID");
  });
});

const namesOf = prepared((db) =>
  db
    .select({ tenantId: consultants.tenantId, name: consultants.name })
    .from(consultants)
    .where(eq(consultants.tenantId, sql.placeholder("tenantId"))),
);
const namesWithoutPredicate = prepared((db) =>
  db.select({ tenantId: consultants.tenantId, name: consultants.name }).from(consultants),
);

it("one connection that serves two tenants in turn by one prepared plan never mixes them", async () => {
  const { first, second } = await twoCentres();
  // PostgreSQL weighs a generic plan after the fifth run, so sixty are enough to have both kinds.
  for (let round = 0; round < 60; round += 1) {
    const { tenantId } = round % 2 === 0 ? first : second;
    const found = await readTenant(base.db, tenantId, (tx) =>
      Promise.all([namesOf(tx, { tenantId }), namesWithoutPredicate(tx)]),
    );
    expect(found.flat().map((row) => row.tenantId)).toEqual([tenantId, tenantId]);
  }
  expect(base.db.pools.tenant.size()).toBe(1);
});
