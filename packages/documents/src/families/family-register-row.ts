import type { ChildCategory, ConsentPurpose, ServiceForm } from "@prosvet/domain";

/** A line of the journal of families for general use (R10, R33): only who named themselves and consented is in it. */
export type FamilyRegisterRow = {
  ordinal: number;
  familyCode: string;
  /** Days of the centre, «YYYY-MM-DD». */
  registeredOn: string;
  /** In Russian words, as the centre chose them. */
  relation: string | null;
  attends: string | null;
  basis: string;
  /** In full years; for general use, their groups are shown. */
  childAgesYears: readonly number[];
  childCategories: readonly ChildCategory[];
  formsOfHelp: readonly ServiceForm[];
  servicesGiven: number;
  lastServiceOn: string | null;
  consentGivenOn: string | null;
  removed: { on: string; reason: string } | null;
};

/** The same line for official use (R34). */
export type OfficialFamilyRow = FamilyRegisterRow & {
  /** Of the parents or representatives; none once they were destroyed. */
  names: readonly string[];
  /** Phones, e-mails, the address. */
  contacts: readonly string[];
  consent: {
    purpose: ConsentPurpose;
    number: string;
    givenOn: string;
    until: string | null;
    withdrawnOn: string | null;
  } | null;
};
