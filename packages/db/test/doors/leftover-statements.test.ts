import { ConnectionLost, withAuth, withTenant } from "@prosvet/db";
import { socketOptions } from "@prosvet/db/embedded";
import { allowances } from "@prosvet/db/schema";
import { createCentre } from "@prosvet/testing";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, it } from "vitest";
import { doorsAndSuperuser } from "./superuser.ts";

const { base, root } = doorsAndSuperuser({ max: 1 });

const pidOf = async (tx: { execute: (query: ReturnType<typeof sql>) => PromiseLike<unknown> }) => {
  const rows = (await tx.execute(sql`select pg_backend_pid() as pid`)) as unknown as { pid: number }[];
  return rows[0]?.pid ?? 0;
};

it("what waited behind a lost connection is never run on another one outside the transaction", async () => {
  const key = `auth leftover ${crypto.randomUUID()}`;
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
    await Promise.all([slow, ...behind, root`select pg_terminate_backend(${pid})`]);
  });
  await expect(lost).rejects.toBeInstanceOf(ConnectionLost);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await root`select key from app.allowances where key like ${`${key}%`}`).toHaveLength(0);
});

it("the driver as shipped does run it there, which is why a client of ours has one socket and no other", async () => {
  const url = base.urls.doors.auth;
  const client = postgres(url, { ...socketOptions(url), max: 1, fetch_types: false, onnotice: () => {} });
  const key = `auth leftover ${crypto.randomUUID()}`;
  await client`begin`;
  const [backend] = await client`select pg_backend_pid() as pid`;
  const waiting = [
    client`select pg_sleep(${5}::float8)`,
    ...[1, 2, 3].map(
      (spent) => client`insert into app.allowances values (${`${key} ${spent}`}, now(), ${spent})`,
    ),
  ].map((query) => query.then(() => "run").catch(() => "lost"));
  await root`select pg_terminate_backend(${backend?.pid})`;
  expect((await Promise.all(waiting))[0]).toBe("lost");
  await client.end({ timeout: 1 });
  const kept = await root`select key from app.allowances where key like ${`${key}%`}`;
  expect(kept.length).toBeGreaterThan(0);
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
