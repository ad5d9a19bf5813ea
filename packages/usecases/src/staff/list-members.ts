import { type TenantTx, withTenant } from "@prosvet/db";
import { type ContractKind, type Limits, refusalToOpenAccess } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type FoundInvitation, selectLastInvitations } from "./invitation-queries.ts";
import { type FoundMember, selectMembers } from "./member-queries.ts";

/** The last link that somebody was made, and what became of it. `until` is when it stops opening anything. */
export type InvitationStanding = {
  kind: "invitation" | "reset";
  standing: "waiting" | "sent" | "failed" | "expired" | "used";
  at: Date;
  until: Date;
};

/** `access` says whether they are let in now, and if not, why. */
export type StaffMember = Omit<FoundMember, "role" | "contractKind"> & {
  role: Member["role"];
  contractKind: ContractKind | null;
  access: "open" | "obligation_missing" | "ended";
  isOwn: boolean;
  /** Null for who was never made one. */
  invitation: InvitationStanding | null;
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
  const invitations = new Map((await selectLastInvitations(tx)).map((one) => [one.membershipId, one]));
  const members = found.map((one) => ({
    ...memberOf(one, actor.membershipId, limits),
    invitation: invitationOf(invitations.get(one.id), now),
  }));
  return { timezone, members };
}

function invitationOf(found: FoundInvitation | undefined, now: Date): InvitationStanding | null {
  if (!found || (found.withdrawnAt && !found.usedAt)) return null;
  const { sentAt, usedAt, failedAt, expiresAt: until, createdAt } = found;
  const kind = found.kind as InvitationStanding["kind"];
  if (usedAt) return { kind, standing: "used", at: usedAt, until };
  if (failedAt) return { kind, standing: "failed", at: failedAt, until };
  if (until <= now) return { kind, standing: "expired", at: until, until };
  return { kind, standing: sentAt ? "sent" : "waiting", at: sentAt ?? createdAt, until };
}

function memberOf(found: FoundMember, own: string, limits: Limits): Omit<StaffMember, "invitation"> {
  const isOpen = refusalToOpenAccess(found, limits) === null;
  return {
    ...found,
    role: found.role as Member["role"],
    contractKind: found.contractKind as ContractKind | null,
    access: found.endedAt ? "ended" : isOpen ? "open" : "obligation_missing",
    isOwn: found.id === own,
  };
}
