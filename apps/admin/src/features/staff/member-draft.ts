import type { MemberCard, StaffMember } from "../../api/types.ts";

/** A card as it is typed: what is empty was not said. */
export type MemberDraft = Record<
  | "displayName"
  | "consultantId"
  | "contractKind"
  | "contractNumber"
  | "contractSignedOn"
  | "obligationNumber"
  | "obligationSignedOn",
  string
> & { role: MemberCard["role"] };

export const draftOf = (member: StaffMember | null): MemberDraft => ({
  displayName: member?.displayName ?? "",
  role: member?.role ?? "registrar",
  consultantId: member?.consultantId ?? "",
  contractKind: member?.contractKind ?? "",
  contractNumber: member?.contractNumber ?? "",
  contractSignedOn: member?.contractSignedOn ?? "",
  obligationNumber: member?.obligationNumber ?? "",
  obligationSignedOn: member?.obligationSignedOn ?? "",
});

export function cardOf({ displayName, role, ...typed }: MemberDraft): MemberCard {
  const said = (text: string) => text.trim() || null;
  return {
    ...{ displayName: displayName.trim(), role },
    consultantId: role === "consultant" ? said(typed.consultantId) : null,
    contractKind: said(typed.contractKind) as MemberCard["contractKind"],
    contractNumber: said(typed.contractNumber),
    contractSignedOn: said(typed.contractSignedOn),
    obligationNumber: said(typed.obligationNumber),
    obligationSignedOn: said(typed.obligationSignedOn),
  };
}
