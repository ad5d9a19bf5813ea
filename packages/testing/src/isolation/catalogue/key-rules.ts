import type { CatalogueRule } from "./rule.ts";

const constraintsOfTenantTables = `pg_constraint k join tenant_tables t on t.oid = k.conrelid`;

/** Keys that keep rows of one tenant together, and that a database distributed by tenant can keep. */
export const keyRules: CatalogueRule[] = [
  {
    rule: "L7",
    says: "a foreign key between tenant tables begins with tenant_id on both sides",
    query: `select t.object, null as role, 'foreign key ' || k.conname || ' does not begin with tenant_id' as detail
      from ${constraintsOfTenantTables} join tenant_tables f on f.oid = k.confrelid
      where k.contype = 'f' and not (k.conkey[1] = t.tenant_column and k.confkey[1] = f.tenant_column)`,
  },
  {
    rule: "L7b",
    says: "a table without a tenant has no foreign key to a tenant table",
    query: `select t.object, null as role, 'foreign key ' || k.conname || ' points to a tenant table' as detail
      from pg_constraint k join tables t on t.oid = k.conrelid join tenant_tables f on f.oid = k.confrelid
      where k.contype = 'f' and (t.tenant_column is null or not t.tenant_not_null)`,
  },
  {
    rule: "L8",
    says: "every index of a tenant table begins with tenant_id",
    query: `select t.object || '.' || c.relname as object, null as role,
        case when i.indisunique or i.indisexclusion then 'a unique' else 'an' end || ' index that does not begin with tenant_id' as detail
      from pg_index i join tenant_tables t on t.oid = i.indrelid join pg_class c on c.oid = i.indexrelid
      where i.indkey[0] <> t.tenant_column`,
  },
  {
    rule: "L8b",
    says: "every tenant table has a primary key",
    query: `select object, null as role, 'no primary key' as detail from tenant_tables t
      where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
  },
  {
    rule: "L10",
    says: "tenant_id is there, a uuid and not null",
    query: `select t.object, null as role, 'tenant_id is missing, nullable or no uuid' as detail from tables t
      where not t.tenant_not_null or not exists (
        select from pg_attribute a where a.attrelid = t.oid and a.attnum = t.tenant_column and a.atttypid = 'uuid'::regtype)`,
  },
  {
    rule: "K1",
    says: "names of constraints fit a shard's suffix",
    query: `select t.object, null as role, 'constraint ' || k.conname || ' is longer than 50 characters' as detail
      from pg_constraint k join tables t on t.oid = k.conrelid where length(k.conname) > 50`,
  },
  {
    rule: "K2",
    says: "no constraint is deferrable: a violation at the commit cannot be mapped",
    query: `select t.object, null as role, 'constraint ' || k.conname || ' is deferrable' as detail
      from pg_constraint k join tables t on t.oid = k.conrelid where k.condeferrable`,
  },
  {
    rule: "K3",
    says: "no foreign key sets null or a default, or follows a changed key",
    query: `select t.object, null as role, 'foreign key ' || k.conname || ' acts on delete or update' as detail
      from pg_constraint k join tables t on t.oid = k.conrelid
      where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype <> 'a')`,
  },
];
