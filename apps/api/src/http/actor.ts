import type { SessionState } from "@prosvet/auth";
import type { Role } from "@prosvet/domain";
import type { Actor, Parent, Worker } from "@prosvet/usecases";

/** Who has signed in. */
export type SignedInActor = Exclude<Actor, Parent | Worker>;

/** Who a session acts as in the place it has chosen; null while it has chosen none. */
export function actorOf({ identity, chosen }: SessionState): { role: Role; actor: SignedInActor } | null {
  if (chosen === null) return null;
  const identityId = identity.id;
  if (chosen.kind === "operator") return { role: "operator", actor: { kind: "operator", identityId } };
  if (chosen.kind === "department") {
    return {
      role: "department",
      actor: { kind: "department", identityId, departmentId: chosen.departmentId },
    };
  }
  const { tenantId, membershipId, role, consultantId, displayName } = chosen;
  return {
    role,
    actor: { kind: "member", identityId, tenantId, membershipId, role, consultantId, displayName },
  };
}
