import { type Door, doors, roleOf } from "@prosvet/db";
import type { Sql } from "postgres";
import type { TestServer } from "../../test-server.ts";
import type { Finding } from "../finding.ts";
import { attemptsAs } from "./attempt.ts";
import type { Cell } from "./cell.ts";
import { cellsOfForeignKeys } from "./foreign-key-cells.ts";
import { rowFactories } from "./row-factories.ts";
import type { Scene } from "./scene.ts";
import { cellsOfTable } from "./table-cells.ts";
import { readTableFacts, type TableFacts } from "./table-facts.ts";
import { createWorld, type World } from "./world.ts";

export type MatrixReport = {
  tables: number;
  cells: number;
  leaks: number;
  oracleDiffs: number;
  findings: Finding[];
};

/**
 * Every table of the catalogue × every command × every context, as every door, against the rights that the catalogue
 * grants. In: the addresses, a superuser's client in the same database, and which tables (all unless named).
 */
export async function runMatrix(
  urls: TestServer,
  root: Pick<Sql, "unsafe">,
  only: (table: string) => boolean = () => true,
): Promise<MatrixReport> {
  const world = await createWorld(root);
  const tables = (await readTableFacts(root)).filter(({ table }) => only(table));
  const counts = await countOwnRows(root, tables, world);
  const known = tables.filter(({ table }) => table in rowFactories);
  const cells = (
    await Promise.all(
      doors.map((door) => cellsOfDoor(urls, door, { world, tables: known, all: tables, counts })),
    )
  ).flat();
  const findings = [
    ...tables.filter(({ table }) => !(table in rowFactories)).map(({ table }) => withoutFactory(table)),
    ...cells.flatMap(({ findings }) => findings),
  ];
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule).length;
  const report = { tables: tables.length, cells: cells.length, leaks: of("leak"), oracleDiffs: of("oracle") };
  return { ...report, findings };
}

const withoutFactory = (object: string): Finding => ({
  rule: "factory",
  object,
  detail: "the table has no factory, so nothing proves that its rows are apart",
});

async function cellsOfDoor(urls: TestServer, door: Door, scene: Scene): Promise<Cell[]> {
  const attempts = attemptsAs(urls.doors[door]);
  const cells: Cell[] = [];
  for (const facts of scene.tables) {
    cells.push(...(await cellsOfTable(attempts, door, facts, scene)));
    cells.push(...(await cellsOfForeignKeys(attempts, door, facts, scene)));
  }
  await attempts.end();
  return cells.map(({ findings }) => ({
    findings: findings.map((finding) => ({ ...finding, role: roleOf(door) })),
  }));
}

/** How many rows somebody who may read the whole table would see of their own. */
async function countOwnRows(root: Pick<Sql, "unsafe">, tables: TableFacts[], { own }: World) {
  const counts = new Map<string, number>();
  for (const { table, columns } of tables) {
    const condition = columns.includes("tenant_id") ? `where tenant_id = '${own.tenant}'` : "";
    const [row] = await root.unsafe<{ rows: number }[]>(
      `select count(*)::int as rows from ${table} ${condition}`,
    );
    counts.set(table, row?.rows ?? 0);
  }
  return counts;
}
