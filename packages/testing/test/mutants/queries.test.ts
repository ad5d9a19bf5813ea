import { openDatabase } from "@prosvet/db";
import { afterAll, describe, expect, it } from "vitest";
import { createCentre } from "../../src/create-centre.ts";
import { openScene, seenOfTwin } from "../../src/isolation/belts/run-belts.ts";
import { createMigrated, openSuperuser } from "../../src/isolation/databases.ts";
import { faultsOf, lateCallback, lateWays } from "../../src/isolation/driver/late-callback.ts";
import { throughDoor, throughUnprotectedPool } from "../../src/isolation/driver/open-transaction.ts";
import { tenantSwitches } from "../../src/isolation/driver/switch-tenant.ts";
import { withoutPredicates } from "../../src/isolation/statements/tenant-predicates.ts";
import { lintQueryText } from "../../src/isolation/text/lint-query-text.ts";
import { emptyDatabase } from "../../src/test-database.ts";
import { tally } from "./tally.ts";

// Of its own: the first row that a forgetful query finds must be the twin's and no other test's.
const base = await emptyDatabase("forgetful_queries");
const root = openSuperuser(base.urls);
afterAll(() => root.end());
const count = tally("queries, pool and text");

const relations = [
  ...["centres", "limit_versions", "consultants", "openings", "absences", "bookings", "recipients"],
  ...["recipient_keys", "recipient_identities", "booking_events", "memberships", "services"],
];

describe("a query that forgets the tenant", () => {
  const scene = openScene(base, root);

  it.each(relations)("of %s shows rows of the twin once no policy hides them", async (relation) => {
    const rewrite = (text: string) => withoutPredicates(text, relation);
    const seen = await seenOfTwin(await scene, { policies: false, watch: { rewrite } });
    count(seen.length > 0);
    expect(seen.length).toBeGreaterThan(0);
  });
});

const tenants = async () => {
  const [first, second] = [await createCentre(base), await createCentre(base)];
  return [first.tenantId, second.tenantId] as Parameters<typeof lateCallback>[2];
};

it("a pool that goes on with a client whose connection was lost is found by the late callback", async () => {
  const pool = throughUnprotectedPool(base.db, base.urls.doors.tenant);
  const rules = [];
  for (const way of lateWays) {
    const report = await lateCallback(throughDoor(pool.db), root, await tenants(), way);
    rules.push(...faultsOf(way, report).map(({ rule }) => rule));
  }
  await pool.end();
  count(rules.includes("leak"));
  count(rules.includes("half"));
  expect(rules).toEqual(expect.arrayContaining(["leak", "half"]));
});

it.each([
  [
    "app.set_tenant without its guard",
    "create or replace function app.set_tenant(tenant uuid) returns void language plpgsql as $$ begin execute format('set local app.tenant_id = %L', tenant); end $$",
  ],
  [
    "set_config in reach",
    "grant execute on function pg_catalog.set_config(text, text, boolean) to prosvet_tenant",
  ],
])("%s is found by the attempts to switch", async (name, change) => {
  const copy = await createMigrated(
    base.urls,
    name.startsWith("app") ? "switch_by_function" : "switch_by_setting",
  );
  const there = openSuperuser(copy, 1);
  await there.unsafe(change);
  await there.end();
  const db = openDatabase(copy.doors, { max: 1 });
  const found = await tenantSwitches(db, ...(await tenants()));
  await db.close();
  count(found.length > 0);
  expect(found.length).toBeGreaterThan(0);
});

it.each([
  ["Q1", "await tx.execute(sql`select set_config('app.tenant_id', $1, true)`)"],
  ["Q2", "tx.execute(sql`set local app.tenant_id = 'x'`)"],
  ["Q3", "tx.execute(sql.raw(text))"],
  ["Q3", "connection.unsafe(text)"],
  ["Q4", "sql`merge into app.services using x on true`"],
  ["Q5", "sql`set role prosvet_worker`"],
  ["Q6", 'import postgres from "postgres";'],
  ["Q7", "set({ at: sql`now()` })"],
])("%s finds %s in the text of a query", (rule, text) => {
  const found = lintQueryText([{ path: "packages/usecases/src/bookings/booking-queries.ts", text }]);
  count(found.some((finding) => finding.rule === rule));
  expect(found.map((finding) => finding.rule)).toContain(rule);
});
