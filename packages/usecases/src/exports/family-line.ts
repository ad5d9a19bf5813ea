import {
  type ChildCategory,
  type ConsentPurpose,
  familyAttendanceLabels,
  familyBasisLabels,
  familyRelationLabels,
  familyRemovalLabels,
  type ServiceForm,
} from "@prosvet/domain";
import type { FamilyRow } from "../families/index.ts";

/** A line of the register of families as its documents show it for general use: a code and nobody's name (R10, R33). */
export type FamilyLine = {
  ordinal: number;
  familyCode: string;
  registeredOn: string;
  relation: string | null;
  attends: string | null;
  basis: string;
  childAgesYears: readonly number[];
  childCategories: readonly ChildCategory[];
  formsOfHelp: readonly ServiceForm[];
  servicesGiven: number;
  lastServiceOn: string | null;
  consentGivenOn: string | null;
  removed: { on: string; reason: string } | null;
};

/** The same line for official use (R34). */
export type OfficialFamilyLine = FamilyLine & {
  names: readonly string[];
  contacts: readonly string[];
  consent: {
    purpose: ConsentPurpose;
    number: string;
    givenOn: string;
    until: string | null;
    withdrawnOn: string | null;
  } | null;
};

export function familyLineOf(row: FamilyRow): FamilyLine {
  const relations = row.members.flatMap(({ relation }) =>
    relation === null ? [] : [familyRelationLabels[relation]],
  );
  return {
    ordinal: row.ordinal,
    familyCode: row.code,
    registeredOn: row.registeredOn,
    relation: [...new Set(relations)].join("; ") || null,
    attends: row.attends === null ? null : familyAttendanceLabels[row.attends],
    basis: familyBasisLabels[row.basis],
    childAgesYears: row.childAges,
    childCategories: row.categories,
    formsOfHelp: row.formsOfHelp,
    servicesGiven: row.servicesGiven,
    lastServiceOn: row.lastServiceOn,
    consentGivenOn: row.consentGivenOn,
    removed: row.removed && { on: row.removed.on, reason: familyRemovalLabels[row.removed.reason] },
  };
}
