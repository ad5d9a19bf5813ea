import { newId } from "@prosvet/crypto";
import { socketOptions } from "@prosvet/db/embedded";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createMigrated, openSuperuser } from "../src/isolation/databases.ts";
import { firstRow, rowFactories } from "../src/isolation/matrix/row-factories.ts";
import type { Row } from "../src/isolation/matrix/row-factory.ts";
import { insertion, literal } from "../src/isolation/matrix/sql-text.ts";
import { createWorld, type World } from "../src/isolation/matrix/world.ts";

const open = (url: string) => postgres(url, { ...socketOptions(url), max: 1, fetch_types: false });

let world: World;
let root: postgres.Sql;
let sessions: Record<"public" | "auth", postgres.Sql>;
beforeAll(async () => {
  const urls = await createMigrated(inject("server"), "public_role");
  root = openSuperuser(urls);
  sessions = { public: open(urls.doors.public), auth: open(urls.doors.auth) };
  world = await createWorld(root);
});
afterAll(() => Promise.all([root.end(), sessions.public.end(), sessions.auth.end()]));

class Undone extends Error {}

/** How many rows a statement touches or gives for somebody in the centre with its booking claimed, or the error's code. */
async function attempt(statement: string, door: "public" | "auth" = "public"): Promise<number | string> {
  let touched = 0;
  const tried = sessions[door].begin(async (tx) => {
    await tx.unsafe(`set local app.tenant_id = '${world.own.tenant}'`);
    await tx.unsafe(`set local app.booking_id = '${world.own.booking}'`);
    touched = (await tx.unsafe(statement)).count;
    throw new Undone();
  });
  return tried.catch((error: { code?: string }) => (error instanceof Undone ? touched : (error.code ?? "")));
}

const fresh = (table: string, changes: Row = {}) =>
  insertion(table, { ...rowFactories[table]?.fresh(world.own), ...changes });
const change = (set: string) => `update app.bookings set ${set} where id = '${world.own.booking}'`;
const denied = "42501";

describe("the role of the parents' pages does what a parent does", () => {
  it("books as somebody from the site and as nobody else", async () => {
    expect(await attempt(fresh("app.bookings"))).toBe(1);
    const others: Row[] = [
      { state: "confirmed" },
      { state: "took_place" },
      { source: "phone" },
      { created_by: world.own.membership },
    ];
    for (const row of others) expect(await attempt(fresh("app.bookings", row))).toBe(denied);
  });

  it("changes a claimed booking to cancelled by its recipient and to nothing else", async () => {
    expect(await attempt(change("state = 'cancelled_by_recipient', version = version + 1"))).toBe(1);
    const others = [
      ...["confirmed", "took_place", "requested", "cancelled_by_centre"].map((state) => `state = '${state}'`),
      "version = version + 1",
      "starts_at = null, ends_at = null",
      `consultant_id = '${world.own.consultant}'`,
      "later_by_wish = true",
    ];
    for (const set of others) expect([set, await attempt(change(set))]).toEqual([set, denied]);
  });

  it.each(["app.booking_events", "app.audit_entries"])(
    "writes lines of %s as a parent only",
    async (table) => {
      expect(await attempt(fresh(table))).toBe(1);
      const others: Row[] = [
        { actor: "member" },
        { actor: "worker" },
        { membership_id: world.own.membership },
      ];
      for (const row of others) expect(await attempt(fresh(table, row))).toBe(denied);
    },
  );

  it("reads no recipient, not even an id, and no department", async () => {
    for (const table of ["app.recipients", "app.departments"])
      expect(await attempt(`select from ${table}`)).toBe(denied);
    expect(await attempt("select tenant_id, id from app.recipients")).toBe(denied);
  });

  it("cannot see, lift or fill the counters of signing in, nor they the parents'", async () => {
    for (const [door, other] of [
      ["public", "auth"],
      ["auth", "public"],
    ] as const) {
      const row = literal(firstRow(rowFactories["app.allowances"] as never, world.own, other).key ?? null);
      expect(await attempt(`select from app.allowances where key = ${row}`, door)).toBe(0);
      expect(await attempt(`update app.allowances set spent = 0 where key = ${row}`, door)).toBe(0);
      for (const key of [`${other} ${newId()}`, newId(), `${door}`]) {
        const filled = `insert into app.allowances (key, window_start, spent) values ('${key}', now(), 99)`;
        expect(await attempt(filled, door)).toBe(denied);
      }
    }
  });
});

it("[R50] a service that failed is repeated once, even when the repeat failed too", async () => {
  const { own } = world;
  const row = (changes: Row) =>
    insertion("app.services", { ...rowFactories["app.services"]?.fresh(own), ...changes });
  const again = { retry_of: own.service };
  await root.unsafe(row({ ...again, state: "failed_technical" }));
  await expect(root.unsafe(row(again))).rejects.toMatchObject({
    constraint_name: "services_retry_key",
  });
});
