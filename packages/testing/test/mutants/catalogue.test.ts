import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { lintCatalogue } from "../../src/isolation/catalogue/lint-catalogue.ts";
import { compareGrants } from "../../src/isolation/catalogue/read-grants.ts";
import { createMigrated, openSuperuser } from "../../src/isolation/databases.ts";
import type { Finding } from "../../src/isolation/finding.ts";
import { compareSchema } from "../../src/isolation/schema/compare-schema.ts";
import { catalogueMutants } from "./catalogue-mutants.ts";
import { tally } from "./tally.ts";

let root: Sql;
beforeAll(async () => {
  root = openSuperuser(await createMigrated(inject("server"), "catalogue_mutants"), 1);
});
afterAll(() => root.end());
const count = tally("catalogue");

class Undone extends Error {}

/** What the lints say of the catalogue with the change in it, which nobody else ever sees. */
async function findingsWith(change: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const tried = root.begin(async (tx) => {
    await tx.unsafe(change);
    findings.push(...(await lintCatalogue(tx)), ...(await compareGrants(tx)), ...(await compareSchema(tx)));
    throw new Undone();
  });
  await tried.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return findings;
}

it("without a change there is nothing to find", async () => {
  expect(await findingsWith("select 1")).toEqual([]);
});

it.each(catalogueMutants)("$name is found by $rule", async ({ rule, change }) => {
  const rules = (await findingsWith(change)).map((finding) => finding.rule);
  count(rules.includes(rule));
  expect(rules).toContain(rule);
});
