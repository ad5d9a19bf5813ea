import { newId } from "@prosvet/crypto";
import { type TenantId, withTenant } from "@prosvet/db";
import type { ContractKind } from "@prosvet/domain";
import type { Deps, Member } from "../context.ts";
import { insertMember } from "./member-queries.ts";

export type NewMember = {
  tenantId: TenantId;
  identityId: string;
  role: Member["role"];
  displayName: string;
  /** Whom of the centre's consultants they are; needed for the role of one. */
  consultantId?: string | null;
  /** The signed obligation of confidentiality: without it there may be no access (R53). */
  obligation?: { number: string; signedOn: string };
  /** By what they work for the centre (R53). */
  contract?: { kind: ContractKind; number: string; signedOn: string };
};

/** Takes an identity into a centre's staff, when a centre is set up. Out: the member. */
export async function addMember({ db }: Pick<Deps, "db">, member: NewMember): Promise<Member> {
  const { tenantId, consultantId = null, obligation, contract, ...rest } = member;
  const membershipId = newId();
  const row = {
    ...{ id: membershipId, consultantId, ...rest },
    confidentialityNumber: obligation?.number,
    confidentialitySignedOn: obligation?.signedOn,
    contractKind: contract?.kind,
    contractNumber: contract?.number,
    contractSignedOn: contract?.signedOn,
  };
  await withTenant(db, tenantId, async (tx) => insertMember(tx, row));
  return { kind: "member", tenantId, membershipId, consultantId, ...rest };
}
