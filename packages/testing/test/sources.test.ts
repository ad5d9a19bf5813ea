import { expect, inject, it } from "vitest";
import { openSuperuser } from "../src/isolation/databases.ts";
import { inWords } from "../src/isolation/finding.ts";
import { columnsOfSchema, compareSchema } from "../src/isolation/schema/compare-schema.ts";
import { lintQueryText } from "../src/isolation/text/lint-query-text.ts";
import { readSources } from "../src/isolation/text/read-sources.ts";

it("every column of the schema stands in the catalogue with its type and nullability, and the reverse", async () => {
  const root = openSuperuser(inject("server"));
  const findings = await compareSchema(root);
  await root.end();
  console.log(`schema: columns=${columnsOfSchema().length} differences=${findings.length}`);
  expect(findings.map(inWords)).toEqual([]);
});

it("no source sets a tenant past the doors, builds SQL from text or uses a form that a distributed database refuses", async () => {
  const sources = await readSources();
  const findings = lintQueryText(sources);
  console.log(`query text: files=${sources.length} findings=${findings.length}`);
  expect(sources.filter(({ path }) => path.endsWith("-queries.ts")).length).toBeGreaterThan(9);
  expect(findings.map(inWords)).toEqual([]);
});
