import {
  type ChildCategory,
  dayOf,
  type FamilyAttendance,
  type FamilyBasis,
  type FamilyRelation,
  type FamilyRemoval,
  type ServiceForm,
} from "@prosvet/domain";
import type { FamilyFigures } from "./family-figures-queries.ts";
import type { selectFamilies } from "./family-queries.ts";

/** A line of the register of families for general use: codes and nobody's name (R10, R33). Days are of the centre. */
export type FamilyRow = {
  id: string;
  year: number;
  ordinal: number;
  code: string;
  registeredOn: string;
  basis: FamilyBasis;
  attends: FamilyAttendance | null;
  categories: ChildCategory[];
  childAges: number[];
  members: { code: string; relation: FamilyRelation | null }[];
  formsOfHelp: ServiceForm[];
  servicesGiven: number;
  lastServiceOn: string | null;
  consentGivenOn: string | null;
  removed: { on: string; reason: FamilyRemoval } | null;
};

type Found = Awaited<ReturnType<typeof selectFamilies>>[number];
type Beside = {
  figures: FamilyFigures | undefined;
  members: { code: string; relation: string | null }[];
  consentGivenAt: string | undefined;
  timezone: string;
};

/** A line as it is shown, from what the queries found. */
export function familyRowOf(
  { tenantId: _, number, removedOn, removedReason, ...found }: Found,
  { figures, members, consentGivenAt, timezone }: Beside,
): FamilyRow {
  return {
    ...found,
    ordinal: number,
    basis: found.basis as FamilyBasis,
    attends: found.attends as FamilyAttendance | null,
    categories: found.categories as ChildCategory[],
    members: members.map(({ code, relation }) => ({ code, relation: relation as FamilyRelation | null })),
    formsOfHelp: (figures?.forms ?? []) as ServiceForm[],
    servicesGiven: figures?.services ?? 0,
    lastServiceOn: figures?.lastAt ? dayOf(figures.lastAt, timezone) : null,
    consentGivenOn: consentGivenAt ? dayOf(new Date(consentGivenAt), timezone) : null,
    removed: removedOn ? { on: removedOn, reason: removedReason as FamilyRemoval } : null,
  };
}
