import { expect, inject, it } from "vitest";
import { catalogueRules, lintCatalogue } from "../src/isolation/catalogue/lint-catalogue.ts";
import { openSuperuser } from "../src/isolation/databases.ts";
import { inWords } from "../src/isolation/finding.ts";

it("the live catalogue breaks no rule of isolation but those that were reviewed", async () => {
  const root = openSuperuser(inject("server"));
  const findings = await lintCatalogue(root);
  await root.end();
  console.log(`catalogue: rules=${catalogueRules.length} findings=${findings.length}`);
  expect(findings.map(inWords)).toEqual([]);
});
