import type { Door } from "@prosvet/db";
import { type Attempts, type Outcome, withoutIds } from "./attempt.ts";
import { type Cell, settingsOf } from "./cell.ts";
import type { Place } from "./place.ts";
import { firstRow, rowFactories } from "./row-factories.ts";
import type { RowFactory } from "./row-factory.ts";
import type { Scene } from "./scene.ts";
import { insertion } from "./sql-text.ts";
import type { ForeignKey, TableFacts } from "./table-facts.ts";

/** No right or no such parent; where a place has one row only, also that it has it. */
const isClosed = (outcome: Outcome, { alone }: RowFactory) =>
  "sqlstate" in outcome && ["23503", "42501", ...(alone ? ["23505"] : [])].includes(outcome.sqlstate);

/** The cells of a table's foreign keys into tenant tables: an own row that points to another's row, and to none. */
export async function cellsOfForeignKeys(
  attempts: Attempts,
  door: Door,
  facts: TableFacts,
  { world, all }: Scene,
): Promise<Cell[]> {
  const { table } = facts;
  const ofTenants = (name: string) =>
    all.find((other) => other.table === name)?.columns.includes("tenant_id");
  const factory = rowFactories[table] as RowFactory;
  const cells: Cell[] = [];
  for (const key of facts.columns.includes("tenant_id") ? facts.foreignKeys : []) {
    if (!ofTenants(key.refers)) continue;
    const ask = (place: Place) =>
      attempts.attempt(
        insertion(table, pointing(factory, door, key, world.own, place)),
        settingsOf(world.own, place),
      );
    const [foreign, missing] = [await ask(world.other), await ask(world.absent)];
    const fault = `${key.name}: another's came to ${JSON.stringify(foreign)}, an absent one to ${JSON.stringify(missing)}`;
    const found = (rule: string) => [{ rule, object: table, detail: fault }];
    cells.push(
      { findings: isClosed(foreign, factory) ? [] : found("leak") },
      { findings: withoutIds(foreign) === withoutIds(missing) ? [] : found("oracle") },
    );
  }
  return cells;
}

/** An own row whose columns of this key are those of a place's row, the tenant aside. */
function pointing(factory: RowFactory, door: Door, key: ForeignKey, own: Place, place: Place) {
  const row = factory.fresh(own, door);
  const referred = firstRow(rowFactories[key.refers] as RowFactory, place);
  const columns = key.columns.map((column, at) => [column, referred[key.to[at] as string] ?? null] as const);
  return { ...row, ...Object.fromEntries(columns.filter(([column]) => column !== "tenant_id")) };
}
