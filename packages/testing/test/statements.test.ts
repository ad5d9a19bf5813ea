import { openDatabase } from "@prosvet/db";
import { afterAll, expect, it } from "vitest";
import { liveThrough } from "../src/isolation/belts/life.ts";
import { readEverything } from "../src/isolation/belts/readings.ts";
import { changeEverything } from "../src/isolation/belts/writings.ts";
import { openSuperuser } from "../src/isolation/databases.ts";
import { inWords } from "../src/isolation/finding.ts";
import { judgeStatement, readTenantTables } from "../src/isolation/statements/judge-statement.ts";
import { withOnePredicateLess } from "../src/isolation/statements/tenant-predicates.ts";
import { type Statement, watched } from "../src/isolation/statements/watched-database.ts";
import { testDatabase } from "../src/test-database.ts";

const base = testDatabase();
const root = openSuperuser(base.urls);
afterAll(() => root.end());

/** Every statement that a centre's life sends, one of each text. */
async function statementsOfALife(): Promise<Statement[]> {
  const life = await liveThrough(base);
  const seen = new Map<string, Statement>();
  const db = watched(openDatabase(base.urls.doors, { max: 3 }), {
    see: (statement) => seen.set(`${statement.door} ${statement.text}`, statement),
  });
  await readEverything(base.deps({ db }), life);
  await changeEverything(base.deps({ db }), life);
  await db.close();
  return [...seen.values()].filter(({ text }) => /^(select|insert|update|delete|with)\b/i.test(text));
}

it("every statement binds the tenant for every tenant relation in it, and not one predicate can be left out unseen", async () => {
  const statements = await statementsOfALife();
  const tables = await readTenantTables(root);
  const findings = [];
  for (const statement of statements) findings.push(...(await judgeStatement(root, tables, statement)));
  expect(findings.map(inWords)).toEqual([]);

  const survivors = [];
  const mutants = statements
    .filter(({ tenantId }) => tenantId !== null)
    .flatMap((statement) => withOnePredicateLess(statement.text).map((text) => ({ ...statement, text })));
  for (const mutant of mutants) {
    if ((await judgeStatement(root, tables, mutant)).length === 0) survivors.push(mutant.text);
  }
  const killed = mutants.length - survivors.length;
  console.log(
    `statements: checked=${statements.length} predicate_mutants=${mutants.length} killed=${killed}`,
  );
  expect(mutants.length).toBeGreaterThan(30);
  expect(survivors).toEqual([]);
});
