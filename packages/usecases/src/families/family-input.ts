import {
  childCategories,
  familyAttendances,
  familyBases,
  familyRelations,
  familyRemovals,
} from "@prosvet/domain";
import { z } from "zod";

/** Somebody of the family, by the code that the journal shows. */
const FamilyMember = z.strictObject({
  code: z.string().trim().min(1).max(20),
  relation: z.enum(familyRelations).nullable().default(null),
});
export type FamilyMember = z.output<typeof FamilyMember>;

/** What the register says of a family; the name and the birthday of a child are not collected. */
const facts = {
  basis: z.enum(familyBases),
  attends: z.enum(familyAttendances).nullable().default(null),
  categories: z.array(z.enum(childCategories)).max(childCategories.length).default([]),
  /** Full years of each child. */
  childAges: z.array(z.int().min(0).max(18)).max(20).default([]),
  members: z.array(FamilyMember).min(1).max(6),
};

export const RegisterFamily = z.strictObject({
  ...facts,
  /** The day of the centre on which it was put on record; today when left out. */
  registeredOn: z.iso.date().optional(),
  /** Why the head enters it although the month is closed. */
  afterClosingReason: z.string().trim().min(1).max(300).optional(),
});
export type RegisterFamily = z.output<typeof RegisterFamily>;

export const ChangeFamily = z.strictObject(facts);
export type ChangeFamily = z.output<typeof ChangeFamily>;

export const RemoveFamily = z.strictObject({ reason: z.enum(familyRemovals) });
export type RemoveFamily = z.output<typeof RemoveFamily>;

export const FamilyFilter = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** Lines with a smaller number: the `next` of the page before. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type FamilyFilter = z.input<typeof FamilyFilter>;
