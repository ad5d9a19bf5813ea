import { ConnectionLost, withAuth, withTenant } from "@prosvet/db";
import { allowances } from "@prosvet/db/schema";
import { createCentre } from "@prosvet/testing";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { doorsAndSuperuser } from "./superuser.ts";

const { base, root } = doorsAndSuperuser({ max: 1 });

const pidOf = async (tx: { execute: (query: ReturnType<typeof sql>) => PromiseLike<unknown> }) => {
  const rows = (await tx.execute(sql`select pg_backend_pid() as pid`)) as unknown as { pid: number }[];
  return rows[0]?.pid ?? 0;
};

it("what waited behind a lost connection is never run on another one outside the transaction", async () => {
  const key = `leftover ${crypto.randomUUID()}`;
  const lost = withAuth(base.db, async (tx) => {
    const pid = await pidOf(tx);
    const slow = tx.execute(sql`select pg_sleep(${5}::float8)`).then(() => {});
    // The driver gives the first statement left in its queue the old error, and runs those after it.
    const behind = [1, 2, 3].map((spent) =>
      tx
        .insert(allowances)
        .values({ key: `${key} ${spent}`, windowStart: new Date(), spent })
        .execute(),
    );
    const all = Promise.all([slow, ...behind]);
    await root`select pg_terminate_backend(${pid})`;
    await all;
  });
  await expect(lost).rejects.toBeInstanceOf(ConnectionLost);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await root`select key from app.allowances where key like ${`${key}%`}`).toHaveLength(0);
});

it("a door is open again at once after its connection was lost", async () => {
  const centre = await createCentre(base);
  for (let round = 0; round < 5; round += 1) {
    const lost = withTenant(base.db, centre.tenantId, async (tx) => {
      const pid = await pidOf(tx);
      await root`select pg_terminate_backend(${pid})`;
      await tx.execute(sql`select 1`);
    });
    await expect(lost).rejects.toBeInstanceOf(ConnectionLost);
    expect(await withTenant(base.db, centre.tenantId, pidOf)).toBeGreaterThan(0);
  }
});
