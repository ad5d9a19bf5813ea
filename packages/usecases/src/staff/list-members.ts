import { type TenantTx, withTenant } from "@prosvet/db";
import { type ContractKind, type Limits, refusalToOpenAccess } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type FoundMember, selectMembers } from "./member-queries.ts";

/** `access` says whether they are let in now, and if not, why. */
export type StaffMember = Omit<FoundMember, "role" | "contractKind"> & {
  role: Member["role"];
  contractKind: ContractKind | null;
  access: "open" | "obligation_missing" | "ended";
  isOwn: boolean;
};

export type Staff = { timezone: string; members: StaffMember[] };

/** Everybody who works in the centre, and who did (R53). Throws `forbidden`. */
export async function listMembers(ctx: Ctx): Promise<Staff> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, (tx) => staffOf(tx, ctx));
}

/** The same in a transaction that is open. */
export async function staffOf(tx: TenantTx, { actor, now }: Ctx<Member>): Promise<Staff> {
  const { timezone, limits } = await readCentreIn(tx, now);
  const found = await selectMembers(tx);
  return { timezone, members: found.map((one) => memberOf(one, actor.membershipId, limits)) };
}

function memberOf(found: FoundMember, own: string, limits: Limits): StaffMember {
  const isOpen = refusalToOpenAccess(found, limits) === null;
  return {
    ...found,
    role: found.role as Member["role"],
    contractKind: found.contractKind as ContractKind | null,
    access: found.endedAt ? "ended" : isOpen ? "open" : "obligation_missing",
    isOwn: found.id === own,
  };
}
