import type { Sql } from "postgres";
import type { Finding } from "../finding.ts";
import type { Statement } from "./watched-database.ts";

type Plan = { [condition: string]: unknown; Plans?: Plan[] };

/** What a door may read with no tenant set, by review: by identity, as a queue, by department. */
const withoutTenant: Partial<Record<Statement["door"], { relation: string; bound: string }[]>> = {
  auth: [{ relation: "memberships", bound: "identity_id" }],
  worker: [
    ...["rollup_requests", "outbox", "waiting_entries"].map((relation) => ({ relation, bound: "" })),
    { relation: "bookings", bound: "held_until <" },
  ],
  department: [{ relation: "service_counts", bound: "department_id" }],
};

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The relations that a plan reads, each with every condition that is put to it. */
function readsOf(plan: Plan): { relation: string; conditions: string }[] {
  const below = plan.Plans ?? [];
  const bitmaps = below.filter((node) => text(node["Node Type"]).startsWith("Bitmap"));
  const conditions = [plan, ...bitmaps].flatMap((node) => [
    text(node["Index Cond"]),
    text(node["Recheck Cond"]),
    text(node.Filter),
  ]);
  const own = { relation: text(plan["Relation Name"]), conditions: conditions.join(" ") };
  const isRead = own.relation && plan["Node Type"] !== "ModifyTable";
  return [...(isRead ? [own] : []), ...below.flatMap(readsOf)];
}

const boundTo = (column: string, conditions: string) =>
  [...conditions.matchAll(new RegExp(`\\b${column} ?= \\$(\\d+)`, "g"))].map((found) => Number(found[1]) - 1);

const insertion =
  /^insert into "app"\."\w+" \("?tenant_id"?[^)]*\)\s+(?<kind>values|select) (?<rows>.*?)(?:\s+on conflict|\s+returning|$)/s;

/** How the first value of a row is written, in a list of rows and in a selection of one. */
const firstValues: Record<string, RegExp> = { values: /(?:^|\), )\(\$(\d+)/g, select: /^\$(\d+)/g };

/** Rows of an insertion whose first value is not the tenant of the transaction. */
function strangeRows({ text: statement, tenantId, parameters }: Statement): boolean {
  const { kind = "values", rows = "" } = insertion.exec(statement)?.groups ?? {};
  const first = [...rows.matchAll(firstValues[kind] as RegExp)].map(
    (found) => parameters[Number(found[1]) - 1],
  );
  return first.length === 0 || first.some((value) => value !== tenantId);
}

/**
 * Where a statement reaches a tenant table without the tenant as a bound value: read from the plan that PostgreSQL
 * makes of it for somebody who passes every policy. In: a superuser's client and the names of the tenant tables.
 */
export async function judgeStatement(
  root: Pick<Sql, "unsafe">,
  tenantTables: ReadonlySet<string>,
  statement: Statement,
): Promise<Finding[]> {
  const { door, tenantId, parameters } = statement;
  const [row] = await root.unsafe(`explain (generic_plan, verbose, format json) ${statement.text}`);
  const [explained] = (row?.["QUERY PLAN"] ?? []) as { Plan: Plan }[];
  const plan = explained?.Plan ?? {};
  const found = (detail: string): Finding => ({
    rule: "statement",
    object: statement.text,
    role: door,
    detail,
  });
  const findings = readsOf(plan)
    .filter(({ relation }) => tenantTables.has(relation))
    .filter(({ relation, conditions }) => {
      if (tenantId === null) return !isReviewed(door, relation, conditions);
      return !boundTo("tenant_id", conditions).some((at) => parameters[at] === tenantId);
    })
    .map(({ relation }) => found(`${relation} is read without the tenant as a bound value`));
  const inserts = plan.Operation === "Insert" && tenantTables.has(text(plan["Relation Name"]));
  return inserts && strangeRows(statement)
    ? [...findings, found("a row is inserted without the tenant as its first value")]
    : findings;
}

const isReviewed = (door: Statement["door"], relation: string, conditions: string) =>
  (withoutTenant[door] ?? []).some(
    (reviewed) =>
      reviewed.relation === relation && (!reviewed.bound || boundTo(reviewed.bound, conditions).length > 0),
  );

/** The names of the tables that have a tenant. */
export async function readTenantTables(root: Pick<Sql, "unsafe">): Promise<Set<string>> {
  const rows = await root.unsafe<{ name: string }[]>(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'tenant_id' and a.attnotnull and c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace`,
  );
  return new Set(rows.map(({ name }) => name));
}
