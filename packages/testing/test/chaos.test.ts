import { expect, inject, it } from "vitest";
import { runChaos } from "../src/isolation/chaos/run-chaos.ts";
import { createMigrated, openSuperuser } from "../src/isolation/databases.ts";
import { createWorld } from "../src/isolation/matrix/world.ts";

it("twenty workers under a killed backend every 25 ms see no other tenant, keep no half, and nothing hangs or exits", async () => {
  const urls = await createMigrated(inject("server"), "chaos");
  const root = openSuperuser(urls);
  const worlds = [];
  for (let made = 0; made < 4; made += 1) worlds.push(await createWorld(root));
  const tenants = worlds.flatMap(({ own, other }) => [own.tenant, other.tenant]);
  await root.end();
  const order = { doors: urls.doors, superuser: urls.superuser, tenants, workers: 20, seconds: 15 };
  const { report, exits, errors } = await runChaos(order);
  console.log(JSON.stringify({ ...report, exits }));
  expect({ exits, errors }).toEqual({ exits: 0, errors: "" });
  expect(report).toMatchObject({
    cross_tenant: 0,
    half_commits: 0,
    lost_acks: 0,
    revived: 0,
    hung: 0,
    unhandled: 0,
  });
  expect(report?.kills).toBeGreaterThan(100);
  expect(report?.transactions).toBeGreaterThan(500);
}, 90_000);
