import type { Sql } from "postgres";
import type { Finding } from "../finding.ts";
import { catalogueViews } from "./catalogue-views.ts";
import { keyRules } from "./key-rules.ts";
import { objectRules } from "./object-rules.ts";
import { policyRules } from "./policy-rules.ts";
import { type ReviewedException, reviewedExceptions } from "./reviewed-exceptions.ts";
import { roleRules } from "./role-rules.ts";

export const catalogueRules = [...policyRules, ...keyRules, ...roleRules, ...objectRules];

const oneQuery = catalogueRules
  .map(
    ({ rule, query }) => `select '${rule}' as rule, found.* from (${query}) as found (object, role, detail)`,
  )
  .join("\nunion all\n");

/**
 * Every violation of a rule in the live catalogue that is not a reviewed exception, and every exception that is not
 * needed any more. In: a superuser's client, or a transaction of theirs with a change that is being tried.
 */
export async function lintCatalogue(
  root: Pick<Sql, "unsafe">,
  exceptions: ReviewedException[] = reviewedExceptions,
): Promise<Finding[]> {
  const rows = await root.unsafe<Finding[]>(
    `with ${catalogueViews} select rule, object::text, role::text, detail from (${oneQuery}) as all_rules order by 1, 2, 3`,
  );
  const covers = (exception: ReviewedException, found: Finding) =>
    exception.rule === found.rule &&
    exception.object === found.object &&
    (exception.role ?? null) === (found.role ?? null);
  const open = rows.filter((found) => !exceptions.some((exception) => covers(exception, found)));
  const stale = exceptions.filter((exception) => !rows.some((found) => covers(exception, found)));
  return [
    ...open,
    ...stale.map(({ reason, ...rest }) => ({ ...rest, detail: `stale exception: ${reason}` })),
  ];
}
