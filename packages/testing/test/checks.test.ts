import { spawnSync } from "node:child_process";
import { describe, expect, it, onTestFinished } from "vitest";
import { type PlantedFiles, plantTree } from "./planted-tree.ts";

const program = new URL("../../../infra/checks/main.ts", import.meta.url).pathname;

function check(files: PlantedFiles) {
  const { root, remove } = plantTree(files);
  onTestFinished(remove);
  const { status, stderr } = spawnSync(process.execPath, [program, root], { encoding: "utf8" });
  return { status, findings: stderr.split("\n").filter(Boolean) };
}

const manifest = (facts: object) => JSON.stringify(facts, null, 2);
const lock = (packages: object) => manifest({ packages });

const house: PlantedFiles = {
  "README.md": "[Domain](packages/domain/README.md), `packages/domain/src/rule.ts`, `/api/public/centres`\n",
  "package.json": manifest({ name: "house", devDependencies: { vitest: "5.1.1" } }),
  "package-lock.json": lock({ "node_modules/hono": { version: "4.12.25" } }),
  "packages/domain/README.md": "`rule.ts`, `src/`, `slots/*.ts`, `node:fs`, [above](../../README.md#what)\n",
  "packages/domain/package.json": manifest({ name: "@prosvet/domain", dependencies: { zod: "4.6.7" } }),
  "packages/domain/src/rule.ts":
    'import { z } from "zod";\nexport * from "./slots/free.ts";\nexport { z };\n',
  "packages/domain/src/slots/free.ts": 'export const hosts = "http://localhost:3000 https://a.example";\n',
  "packages/domain/src/slots/free.test.ts":
    'import { it } from "vitest";\nit("is free", () => new Date());\n',
  "apps/admin/README.md": "The staff's pages.\n",
  "apps/admin/package.json": manifest({ name: "@prosvet/admin", devDependencies: { "@prosvet/api": "*" } }),
  "apps/admin/src/main.tsx":
    'import type { Session } from "@prosvet/api/types";\nexport type Place = Session;\n',
};

const violations: [guarantee: string, path: string, text: string, finding: string][] = [
  [
    "a relative import into another package",
    "packages/domain/src/reach.ts",
    'import { a } from "../../db/src/index.ts";\n',
    "1 package-borders",
  ],
  [
    "a dynamic import into another package",
    "packages/domain/src/late.ts",
    `const a = await import("${"../.."}/db/src/index.ts");\n`,
    "1 package-borders",
  ],
  [
    "a value of the API in the staff's pages",
    "apps/admin/src/values.ts",
    'import { type Session, api } from "@prosvet/api/types";\n',
    "1 api-types-only",
  ],
  [
    "an import over several lines that package.json does not name",
    "packages/domain/src/hidden.ts",
    'import {\n  a,\n} from "hono/cookie";\n',
    "1 declared-imports",
  ],
  [
    "a clock in a rule",
    "packages/domain/src/clock.ts",
    "export const now = () => new Date();\n",
    "1 no-clock",
  ],
  [
    "the host of a content network",
    "apps/admin/src/fonts.css",
    `\n@import "https://${["fonts", "googleapis", "com"].join(".")}/css";\n`,
    "2 foreign-hosts",
  ],
  ["a file of 251 lines", "packages/domain/src/long.ts", "export {};\n".repeat(251), "251 file-length"],
  ["a name that says nothing", "packages/domain/src/slot-utils.ts", "export {};\n", "1 file-names"],
  ["a folder that says nothing", "packages/domain/src/helpers/slot.ts", "export {};\n", "1 file-names"],
  ["a name in camel case", "packages/domain/src/freeSlots.ts", "export {};\n", "1 file-names"],
  [
    "a test that waits by the clock",
    "packages/domain/src/wait.test.ts",
    `await page.${"waitFor"}Timeout(5);\n`,
    "1 left-undone",
  ],
  [
    "a fixed place for a test's files",
    "packages/domain/src/place.test.ts",
    `const folder = "${"/tm"}p/x";\n`,
    "1 left-undone",
  ],
  ["work put off", "packages/domain/src/later.ts", `// ${["TO", "DO"].join("")}: count\n`, "1 left-undone"],
  [
    "a test switched off",
    "packages/domain/src/off.test.ts",
    `it.${["sk", "ip"].join("")}("counts", count);\n`,
    "1 left-undone",
  ],
  [
    "a test run alone in a group of cases",
    "packages/domain/src/alone.test.ts",
    `\n describe.concurrent.${["on", "ly"].join("")}("counts", count);\n`,
    "2 left-undone",
  ],
  [
    "a type error that is ignored",
    "packages/domain/src/types.ts",
    `// @ts-${"ignore"}\nexport {};\n`,
    "1 left-undone",
  ],
  [
    "a lint error that is ignored",
    "packages/domain/src/lint.ts",
    `// biome-${"ignore"} lint: no\nexport {};\n`,
    "1 left-undone",
  ],
  [
    "a job run in the database that others share",
    "packages/usecases/test/job.test.ts",
    `const base = ${"testDatabase"}();\nconst job = contextOf(base.deps(), { kind: ${'"worker"'} });\n`,
    "1 own-database",
  ],
  ["a package without a README", "apps/api/package.json", manifest({}), "1 readmes"],
  ["a dead link", "infra/decisions/0001-a.md", "\nSee [b](0002-b.md).\n", "2 doc-references"],
  ["a dead path", "infra/deploy/README.md", "Run `infra/postgres/roles.sql`.\n", "1 doc-references"],
  ["a dead glob", "packages/domain/src/README.md", "`*-queries.ts`\n", "1 doc-references"],
  [
    "a version that may move",
    "packages/domain/package.json",
    manifest({ dependencies: { zod: "^4.6.7" } }),
    "3 exact-versions",
  ],
  [
    "a package of ours by number",
    "packages/domain/package.json",
    manifest({ dependencies: { zod: "4.6.7", "@prosvet/db": "0.0.0" } }),
    "4 exact-versions",
  ],
  [
    "a nested hono below its security floor",
    "package-lock.json",
    lock({ "node_modules/x/node_modules/hono": { version: "4.12.24" } }),
    "1 security-floors",
  ],
  [
    "a node server of the old major below its floor",
    "package-lock.json",
    lock({ "node_modules/@hono/node-server": { version: "1.19.12" } }),
    "1 security-floors",
  ],
  [
    "the spreadsheet library that was left with its holes",
    "package-lock.json",
    lock({ "node_modules/xlsx": { version: "0.18.5" } }),
    "1 security-floors",
  ],
];

describe("the rules of the house", () => {
  it("a house without faults passes, and so does this repository's own way of writing", () => {
    expect(check(house)).toEqual({ status: 0, findings: [] });
  });

  it.each(violations)("%s is caught, and nothing else is", (_, path, text, finding) => {
    const { status, findings } = check({ ...house, [path]: text });
    const expected = finding.endsWith("readmes") ? "apps/api/README.md" : path;
    expect(findings).toEqual([expect.stringContaining(`${expected}:${finding}: `)]);
    expect(status).toBe(1);
  });
});
