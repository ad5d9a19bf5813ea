import type { Row, Value } from "./row-factory.ts";

/** A value as SQL. */
export const literal = (value: Value) =>
  value === null || typeof value !== "string" ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** `a = 'x' and b = 1`, of a row's columns with these names. */
export const where = (row: Row, names: string[]) =>
  names.map((name) => `${name} = ${literal(row[name] ?? null)}`).join(" and ");

/** `insert into t (…) values (…)`. */
export const insertion = (table: string, row: Row) =>
  `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`;
