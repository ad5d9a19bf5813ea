import type { CatalogueRule } from "./rule.ts";

const ownTenant = "(tenant_id = (current_setting('app.tenant_id'::text))::uuid)";
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Row-level security on every table, and every policy the one form that we have measured. */
export const policyRules: CatalogueRule[] = [
  {
    rule: "L1",
    says: "row-level security is on and forced on every table",
    query: `select object, null as role, 'row-level security is off or not forced' as detail
      from tables where not (relrowsecurity and relforcerowsecurity)`,
  },
  {
    rule: "L2",
    says: "a privilege has a policy for its command",
    query: `select object, role, command || ' is granted and no policy is for it' as detail from reach
      where not exists (
        select from pg_policy p where p.polrelid = reach.oid and p.polpermissive
          and p.polcmd in (reach.policy_command::"char", '*')
          and (p.polroles = '{0}' or reach.role_oid = any (p.polroles)))`,
  },
  {
    rule: "L3",
    says: "what a policy lets through is of the tenant that is set",
    query: `select object || '.' || polname as object, role, 'the policy is not by app.tenant_id' as detail from policy_roles
      where polpermissive and (
        position(${quoted(ownTenant)} in coalesce(using_expression, check_expression)) = 0
        or position(${quoted(ownTenant)} in coalesce(check_expression, using_expression)) = 0
        or coalesce(using_expression, '') || coalesce(check_expression, '') ~* '\\mor\\M')`,
  },
  {
    rule: "L3b",
    says: "a policy for writing has a check of its own",
    query: `select object, null as role, 'policy ' || polname || ' has no WITH CHECK' as detail from policies
      where polcmd in ('a', 'w', '*') and check_expression is null`,
  },
  {
    rule: "L3c",
    says: "a policy has no sub-select, which a distributed table refuses",
    query: `select object, null as role, 'policy ' || polname || ' has a sub-select' as detail from policies
      where coalesce(using_expression, '') || coalesce(check_expression, '') ~* '\\mselect\\M'`,
  },
  {
    rule: "L3d",
    says: "a policy names its roles",
    query: `select object, null as role, 'policy ' || polname || ' is for everybody' as detail from policies
      where polroles = '{0}'`,
  },
];
