import { expect, inject, it } from "vitest";
import { createMigrated, openSuperuser } from "../src/isolation/databases.ts";
import { inWords } from "../src/isolation/finding.ts";
import { runMatrix } from "../src/isolation/matrix/run-matrix.ts";

it("no door reaches, changes or guesses a row of another centre in any table, by any command, in any context", async () => {
  // Its centres have no keys that open: jobs of other files, which go through every centre, must not meet them.
  const urls = await createMigrated(inject("server"), "matrix");
  const root = openSuperuser(urls);
  const { tables, cells, leaks, oracleDiffs, findings } = await runMatrix(urls, root);
  await root.end();
  console.log(`isolation: tables=${tables} cells=${cells} leaks=${leaks} oracle_diffs=${oracleDiffs}`);
  expect(findings.map(inWords)).toEqual([]);
}, 120_000);
