import * as schema from "@prosvet/db/schema";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Sql } from "postgres";
import type { Finding } from "../finding.ts";

type Column = { object: string; is: string };

/** Columns that the database computes are never named by the application; migrations are the owner's own. */
const columnsOfCatalogue = `
  select n.nspname || '.' || c.relname || '.' || a.attname as object,
    replace(format_type(a.atttypid, a.atttypmod), 'time without time zone', 'time') || case when a.attnotnull then ' not null' else '' end as is
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('app', 'auth') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`;

export function columnsOfSchema(tables: readonly unknown[] = Object.values(schema)): Column[] {
  return tables
    .filter((table) => is(table, PgTable))
    .flatMap((table) => {
      const { schema: place, name, columns } = getTableConfig(table);
      return columns.map((column) => ({
        object: `${place}.${name}.${column.name}`,
        is: `${column.getSQLType()}${column.notNull ? " not null" : ""}`,
      }));
    });
}

/** Where the schema that the queries are written against is not the catalogue: a column, its type, its nullability. */
export async function compareSchema(root: Pick<Sql, "unsafe">): Promise<Finding[]> {
  const actual = new Map(
    (await root.unsafe<Column[]>(columnsOfCatalogue)).map((row) => [row.object, row.is]),
  );
  const written = new Map(columnsOfSchema().map((row) => [row.object, row.is]));
  return [...new Set([...actual.keys(), ...written.keys()])]
    .filter((object) => actual.get(object) !== written.get(object))
    .map((object) => ({
      rule: "schema",
      object,
      detail: `the catalogue has ${actual.get(object) ?? "nothing"}, the schema ${written.get(object) ?? "nothing"}`,
    }));
}
