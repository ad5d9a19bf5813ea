import type { CatalogueRule } from "./rule.ts";

/** Door roles own nothing, pass nothing, and can set nothing but through the functions of the doors. */
export const roleRules: CatalogueRule[] = [
  {
    rule: "L6",
    says: "a door's role is nobody special",
    query: `select 'role' as object, role, 'is superuser, passes policies, creates or replicates' as detail from door_roles
      where rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication`,
  },
  {
    rule: "L6a",
    says: "only the backup's role passes policies",
    query: `select 'role' as object, rolname as role, 'passes policies' as detail from pg_roles
      where rolname like 'prosvet\\_%' and rolname <> 'prosvet_backup' and (rolbypassrls or rolsuper)`,
  },
  {
    rule: "L6b",
    says: "a door's role owns nothing",
    query: `select object, role, 'is its owner' as detail from rels join door_roles on door_roles.oid = relowner`,
  },
  {
    rule: "L6c",
    says: "nobody truncates, references or hangs triggers: these are not under row-level security",
    query: `select object, r.role, privilege || ' is granted' as detail
      from tables, (select role, oid from door_roles union all select rolname, oid from pg_roles where rolname = 'prosvet_backup') as r (role, oid),
        unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) as privilege
      where has_table_privilege(r.oid, tables.oid, privilege)`,
  },
  {
    rule: "L6d",
    says: "a door's role makes nothing",
    query: `select n.nspname as object, role, 'may create in the schema' as detail from pg_namespace n, door_roles r
      where n.nspname not like 'pg\\_%' and has_schema_privilege(r.oid, n.oid, 'CREATE')
      union all
      select 'database', role, 'may create schemas or temporary tables' from door_roles r
      where has_database_privilege(r.oid, current_database(), 'CREATE') or has_database_privilege(r.oid, current_database(), 'TEMPORARY')`,
  },
  {
    rule: "L6e",
    says: "a door's role is a member of no other",
    query: `select m.roleid::regrole::text as object, role, 'is a member' as detail
      from pg_auth_members m join door_roles r on r.oid = m.member`,
  },
  {
    rule: "L6f",
    says: "the backup's role reads and never writes",
    query: `select object, 'prosvet_backup' as role, 'may write' as detail from tables
      where has_table_privilege('prosvet_backup', oid, 'INSERT, UPDATE, DELETE')`,
  },
  {
    rule: "L9",
    says: "a door's role sets no setting from inside an expression",
    query: `select 'pg_catalog.set_config' as object, role, 'may be called' as detail from door_roles r
      where has_function_privilege(r.oid, 'pg_catalog.set_config(text, text, boolean)', 'EXECUTE')
      union all
      select 'pg_catalog.pg_settings', role, 'may be updated' from door_roles r
      where has_table_privilege(r.oid, 'pg_catalog.pg_settings', 'UPDATE')`,
  },
  {
    rule: "L9b",
    says: "a door's role reaches no table of the migrations",
    query: `select object, role, 'is in reach' as detail from reach where object like 'meta.%'`,
  },
];
