import { type Door, doors, roleOf } from "@prosvet/db";
import type { Sql } from "postgres";
import { reviewedExceptions } from "../catalogue/reviewed-exceptions.ts";

export type ForeignKey = { name: string; columns: string[]; refers: string; to: string[] };
export type Rights = { select: string[]; insert: string[]; update: string[]; delete: boolean };

export type TableFacts = {
  table: string;
  columns: string[];
  key: string[];
  foreignKeys: ForeignKey[];
  rights: Record<Door, Rights>;
};

const columnsWith = (role: string, privilege: string) => `coalesce((
    select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = t.oid and a.attnum > 0
      and not a.attisdropped and has_column_privilege('${role}', t.oid, a.attnum, '${privilege}')), '[]'::json)`;

const rightsOf = (role: string) => `json_build_object(
    'select', ${columnsWith(role, "SELECT")}, 'insert', ${columnsWith(role, "INSERT")},
    'update', ${columnsWith(role, "UPDATE")}, 'delete', has_table_privilege('${role}', t.oid, 'DELETE'))`;

const names = (relation: string, numbers: string) => `(
    select json_agg(a.attname order by n.at) from unnest(${numbers}) with ordinality as n (number, at)
      join pg_attribute a on a.attrelid = ${relation} and a.attnum = n.number)`;

const factsQuery = `
  with t as (
    select c.oid, n.nspname || '.' || c.relname as object from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
  )
  select t.object as "table",
    (select json_agg(attname order by attnum) from pg_attribute where attrelid = t.oid and attnum > 0 and not attisdropped) as columns,
    coalesce((select ${names("t.oid", "k.conkey")} from pg_constraint k where k.conrelid = t.oid and k.contype = 'p'), '[]'::json) as key,
    coalesce((select json_agg(json_build_object('name', k.conname, 'columns', ${names("k.conrelid", "k.conkey")},
      'refers', k.confrelid::regclass, 'to', ${names("k.confrelid", "k.confkey")}))
      from pg_constraint k where k.conrelid = t.oid and k.contype = 'f'), '[]'::json) as "foreignKeys",
    json_build_object(${doors.map((door) => `'${door}', ${rightsOf(roleOf(door))}`).join(", ")}) as rights
  from t order by 1`;

/** What the live catalogue says of each table. In: a superuser's client. */
export const readTableFacts = (root: Pick<Sql, "unsafe">): Promise<TableFacts[]> =>
  root.unsafe<TableFacts[]>(factsQuery);

export type Command = "select" | "count" | "insert" | "update" | "delete" | "move" | "skip" | "upsert";

const reviewed = reviewedExceptions.filter(({ rule }) => rule === "L3");

/** How far a door sees by review: rows of every centre, those of its department, or (not reviewed) of its tenant. */
export function reachOf(table: string, door: Door, command: Command): "all" | "department" | "tenant" {
  const exception = reviewed.find(
    ({ object, role }) => role === roleOf(door) && object.startsWith(`${table}.`),
  );
  if (!exception) return "tenant";
  if (exception.object.endsWith(".own_department")) return "department";
  const reading = command === "select" || command === "count";
  return reading || !/\.(directory_read|calendar_read|queue_of_all_tenants)$/.test(exception.object)
    ? "all"
    : "tenant";
}
