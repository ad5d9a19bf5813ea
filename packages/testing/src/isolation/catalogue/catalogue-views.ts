import { doors, roleOf } from "@prosvet/db";

const doorRoles = doors.map((door) => `('${roleOf(door)}')`).join(", ");

const ours = (schema: string) =>
  `${schema}.nspname not like 'pg\\_%' and ${schema}.nspname <> 'information_schema'`;

const notOfAnExtension = (catalogue: string, object: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${object} and d.deptype = 'e')`;

/** What every rule may read: our relations, our functions, our door roles, the four commands. */
export const catalogueViews = `
  rels as (
    select c.oid, n.nspname || '.' || c.relname as object, n.nspname as schema, c.relname as name, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
      c.relowner, c.reloptions, c.relpersistence, c.relispartition, t.attnum as tenant_column, coalesce(t.attnotnull, false) as tenant_not_null
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
    where ${ours("n")} and c.relkind in ('r', 'p', 'v', 'm', 'f') and ${notOfAnExtension("pg_class", "c.oid")}
  ),
  tables as (select * from rels where relkind in ('r', 'p')),
  tenant_tables as (select * from tables where tenant_column is not null and tenant_not_null),
  functions as (
    select p.oid, n.nspname || '.' || p.proname as object, p.prosecdef, p.proconfig
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours("n")} and ${notOfAnExtension("pg_proc", "p.oid")}
  ),
  door_roles as (
    select r.oid, r.rolname as role, r.rolsuper, r.rolbypassrls, r.rolcreatedb, r.rolcreaterole, r.rolreplication
    from pg_roles r join (values ${doorRoles}) as named (role) on named.role = r.rolname
  ),
  commands (command, policy_command) as (
    values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')
  ),
  reach as (
    select t.oid, t.object, r.oid as role_oid, r.role, c.command, c.policy_command
    from tables t, door_roles r, commands c
    where has_table_privilege(r.oid, t.oid, c.command)
      or (c.command <> 'DELETE' and has_any_column_privilege(r.oid, t.oid, c.command))
  ),
  policies as (
    select p.polrelid, p.polname, p.polcmd, p.polpermissive, p.polroles, t.object, t.tenant_column, t.tenant_not_null,
      pg_get_expr(p.polqual, p.polrelid) as using_expression, pg_get_expr(p.polwithcheck, p.polrelid) as check_expression
    from pg_policy p join tables t on t.oid = p.polrelid
  ),
  policy_roles as (
    select p.*, r.role from policies p join door_roles r on p.polroles = '{0}' or r.oid = any (p.polroles)
  )`;
