import { asVerifiedDepartment, asVerifiedTenant } from "@prosvet/db";
import type { Place } from "./places.ts";
import type { SessionRow } from "./session-queries.ts";

type Centre = Extract<Place, { kind: "centre" }>;

/** In: the rows of one session (centres × departments). Out: each place once: operator, centres by name, departments. */
export function placesIn(rows: readonly SessionRow[]): Place[] {
  const places = new Map<string, Place>();
  if (rows[0]?.identity.operator) places.set("operator", { kind: "operator" });
  for (const row of rows) {
    const centre = centreIn(row);
    if (centre) places.set(centre.membershipId, centre);
  }
  for (const { department } of rows) {
    if (!department) continue;
    const departmentId = asVerifiedDepartment(department.id);
    places.set(departmentId, { kind: "department", departmentId, name: department.name });
  }
  return [...places.values()];
}

function centreIn({ membership, centre }: SessionRow): Centre | null {
  if (!membership || !centre) return null;
  const { id: membershipId, tenantId, role, ...person } = membership;
  return {
    kind: "centre",
    membershipId,
    tenantId: asVerifiedTenant(tenantId),
    ...centre,
    regulation: centre.regulation as Centre["regulation"],
    role: role as Centre["role"],
    ...person,
  };
}
