import type { ChildCategory, FamilyAttendance, FamilyBasis, FamilyRelation } from "@prosvet/domain";
import type { ChangedFamily, Family } from "../../api/types.ts";

type DraftMember = { code: string; relation: FamilyRelation | "" };

/** The form of a family: ages are one text, an empty member is nobody. */
export type FamilyDraft = {
  basis: FamilyBasis;
  attends: FamilyAttendance | "";
  categories: ChildCategory[];
  childAges: string;
  members: [DraftMember, DraftMember];
};

const nobody: DraftMember = { code: "", relation: "" };

export function draftOfFamily(family: Family | null): FamilyDraft {
  const [first, second] = (family?.members ?? []).map(({ code, relation }) => ({
    code,
    relation: relation ?? ("" as const),
  }));
  return {
    basis: family?.basis ?? "ppmk_service",
    attends: family?.attends ?? "",
    categories: family?.categories ?? [],
    childAges: (family?.childAges ?? []).join(", "),
    members: [first ?? nobody, second ?? nobody],
  };
}

/** What is sent. Members beyond the two of the form stay as they were. */
export const familyToSend = (draft: FamilyDraft, former: Family | null): ChangedFamily => ({
  basis: draft.basis,
  attends: draft.attends || null,
  categories: draft.categories,
  childAges: (draft.childAges.match(/\d+/g) ?? []).map(Number),
  members: [
    ...draft.members
      .filter(({ code }) => code.trim() !== "")
      .map(({ code, relation }) => ({ code: code.trim(), relation: relation || null })),
    ...(former?.members.slice(2) ?? []),
  ],
});
