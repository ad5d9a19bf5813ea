import type { Sql } from "postgres";
import { newPlace } from "./place.ts";
import { firstRow, rowFactories } from "./row-factories.ts";
import type { Row } from "./row-factory.ts";
import { insertion } from "./sql-text.ts";

/** The columns of each table as they are in this database: of an older one, fewer. */
export async function columnsOfTables(root: Pick<Sql, "unsafe">): Promise<Map<string, Set<string>>> {
  const found = await root.unsafe<{ name: string; columns: string[] }[]>(`
    select table_schema || '.' || table_name as name, json_agg(column_name) as columns from information_schema.columns
    where table_schema in ('app', 'auth') and is_generated = 'NEVER' group by 1 order by 1`);
  return new Map(found.map(({ name, columns }) => [name, new Set(columns)]));
}

/** A centre with a row of each table that a database of an earlier release has, past every policy. */
export async function createOlderPlace(root: Pick<Sql, "unsafe">): Promise<void> {
  const tables = await columnsOfTables(root);
  const place = newPlace();
  for (const [table, factory] of Object.entries(rowFactories)) {
    const columns = tables.get(table);
    if (!columns) continue;
    const then = (row: Row): Row =>
      Object.fromEntries(Object.entries(row).filter(([column]) => columns.has(column)));
    const rows = (factory.doors ?? [undefined]).map((door) => firstRow(factory, place, door));
    for (const row of [...rows, ...(factory.more?.(place) ?? [])])
      await root.unsafe(insertion(table, then(row)));
  }
}
