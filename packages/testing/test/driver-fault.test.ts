import { afterAll, describe, expect, it } from "vitest";
import { createCentre } from "../src/create-centre.ts";
import { openSuperuser } from "../src/isolation/databases.ts";
import { faultsOf, lateCallback, lateWays } from "../src/isolation/driver/late-callback.ts";
import { throughDoor, throughPlainDriver } from "../src/isolation/driver/open-transaction.ts";
import { tenantSwitches } from "../src/isolation/driver/switch-tenant.ts";
import { inWords } from "../src/isolation/finding.ts";
import { testDatabase } from "../src/test-database.ts";

const base = testDatabase({ max: 1 });
const root = openSuperuser(base.urls);
afterAll(() => root.end());

const twoTenants = async () => {
  const [first, second] = [await createCentre(base), await createCentre(base)];
  return [first.tenantId, second.tenantId] as Parameters<typeof lateCallback>[2];
};

describe("a callback that outlives its connection", () => {
  it("on the driver as shipped is given another tenant's rows and ends another tenant's transaction", async () => {
    const plain = throughPlainDriver(base.urls.doors.tenant);
    const tenants = await twoTenants();
    const faults = [];
    for (const way of lateWays)
      faults.push(...faultsOf(way, await lateCallback(plain.open, root, tenants, way)));
    await plain.end();
    console.log(`driver as shipped: ${faults.map(inWords).join("; ")}`);
    expect(faults.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["leak", "half"]));
  });

  it.each(lateWays)("through our doors reaches no other transaction by a late %s", async (way) => {
    const report = await lateCallback(throughDoor(base.db), root, await twoTenants(), way);
    expect(faultsOf(way, report)).toEqual([]);
    expect(report).toMatchObject({ first: "ConnectionLost", second: "committed", kept: 2 });
    expect(report.lateRead).toBe(way === "read" ? "TransactionOver" : null);
  });
});

it("no statement inside a transaction of one tenant makes it another's", async () => {
  const [own, other] = await twoTenants();
  expect((await tenantSwitches(base.db, own, other)).map(inWords)).toEqual([]);
});
