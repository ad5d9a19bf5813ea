import type { CatalogueRule } from "./rule.ts";

/** Views, functions and column kinds that pass policies, or that a distributed database would not keep. */
export const objectRules: CatalogueRule[] = [
  {
    rule: "L4",
    says: "a view reads as the one who asks",
    query: `select object, null as role, 'view without security_invoker' as detail from rels
      where relkind = 'v' and not coalesce(reloptions::text, '') ~ 'security_invoker=(true|on|1)'`,
  },
  {
    rule: "L4b",
    says: "no materialised view and no foreign table is in reach",
    query: `select object, role, 'has no policies and is readable' as detail from rels, door_roles r
      where relkind in ('m', 'f') and has_table_privilege(r.oid, rels.oid, 'SELECT')`,
  },
  {
    rule: "L4c",
    says: "no partition is in reach of itself: the parent's policy does not cover it",
    query: `select tables.object, role, 'is a partition' as detail from tables join reach using (oid) where relispartition`,
  },
  {
    rule: "L5",
    says: "no function runs with its owner's rights",
    query: `select object, null as role, 'SECURITY DEFINER' as detail from functions where prosecdef`,
  },
  {
    rule: "L5b",
    says: "functions of a door are for the roles of that door",
    query: `select object, role, 'may be called' as detail from functions, door_roles r
      where has_function_privilege(r.oid, functions.oid, 'EXECUTE') and (object, role) not in (
        ('app.set_tenant', 'prosvet_tenant'), ('app.set_tenant', 'prosvet_public'), ('app.set_tenant', 'prosvet_worker'),
        ('app.set_booking', 'prosvet_public'), ('app.set_department', 'prosvet_department'))`,
  },
  {
    rule: "K4",
    says: "codes are text with a check: equality of an enumeration loses its index under a policy",
    query: `select n.nspname || '.' || t.typname as object, null as role, 'enumerated type' as detail
      from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'e' and n.nspname not like 'pg\\_%'`,
  },
  {
    rule: "K5",
    says: "ids are made by the application: a sequence shows the volume of others",
    query: `select object, null as role, 'column ' || a.attname || ' counts by a sequence' as detail
      from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
      where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'`,
  },
  {
    rule: "K6",
    says: "no trigger and no rule",
    query: `select object, null as role, 'trigger ' || g.tgname as detail
      from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
      union all
      select object, null, 'rule ' || w.rulename from tables t join pg_rewrite w on w.ev_class = t.oid`,
  },
  {
    rule: "K7",
    says: "no table is unlogged",
    query: `select object, null as role, 'unlogged' as detail from tables where relpersistence <> 'p'`,
  },
];
