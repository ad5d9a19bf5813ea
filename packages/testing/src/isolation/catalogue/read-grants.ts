import { doors, roleOf } from "@prosvet/db";
import type { Sql } from "postgres";
import type { Finding } from "../finding.ts";
import { catalogueViews } from "./catalogue-views.ts";
import { reviewedGrants } from "./reviewed-grants.ts";
import type { Grants } from "./reviewed-grants-later.ts";

type Row = { object: string; role: string; command: string; columns: string[] | null };

const grantsOfDoors = `with ${catalogueViews}
  select t.object, r.role, lower(c.command) as command,
    case when has_table_privilege(r.oid, t.oid, c.command) then null
      else (select to_json(array_agg(a.attname order by a.attnum)) from pg_attribute a where a.attrelid = t.oid and a.attnum > 0
        and not a.attisdropped and has_column_privilege(r.oid, t.oid, a.attnum, c.command)) end as columns
  from tables t cross join door_roles r cross join commands c
  where has_table_privilege(r.oid, t.oid, c.command)
    or (c.command <> 'DELETE' and has_any_column_privilege(r.oid, t.oid, c.command))
  order by 1, 2, 3`;

/** What each door may do with each table, columns by name where not the whole row. */
export async function readGrants(root: Pick<Sql, "unsafe">): Promise<Grants> {
  const grants: Grants = {};
  for (const { object, role, command, columns } of await root.unsafe<Row[]>(grantsOfDoors)) {
    const door = doors.find((name) => roleOf(name) === role);
    if (!door) continue;
    const table = grants[object] ?? {};
    grants[object] = table;
    table[door] = [table[door], columns ? `${command}(${columns.join(" ")})` : command]
      .filter(Boolean)
      .join(" ");
  }
  return grants;
}

/** Rights that are not in the reviewed list, and listed ones that are not there. */
export async function compareGrants(root: Pick<Sql, "unsafe">): Promise<Finding[]> {
  const actual = await readGrants(root);
  const tables = new Set([...Object.keys(actual), ...Object.keys(reviewedGrants)]);
  return [...tables].flatMap((object) =>
    doors
      .filter((door) => actual[object]?.[door] !== reviewedGrants[object]?.[door])
      .map((door) => ({
        rule: "grants",
        object,
        role: roleOf(door),
        detail: `has ${actual[object]?.[door] ?? "nothing"}, reviewed was ${reviewedGrants[object]?.[door] ?? "nothing"}`,
      })),
  );
}
