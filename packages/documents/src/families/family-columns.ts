import { serviceFormLabels } from "@prosvet/domain";
import { ageGroups, summedCategory } from "../model/child-groups.ts";
import type { GeneralColumn, Shown } from "../model/column.ts";
import { generalSet } from "../model/column-sets.ts";
import { dateOf, dayFormat, dayInFigures, listed } from "../model/values.ts";
import type { FamilyRegisterRow } from "./family-register-row.ts";

/** How the columns are shown that a line for general use fills. */
export const familyShown: Readonly<Record<string, Shown<FamilyRegisterRow>>> = {
  ordinal: { width: 8, format: "0", value: (row) => row.ordinal },
  family_code: { width: 14, value: (row) => row.familyCode },
  registered_on: { width: 12, format: dayFormat, value: (row) => dateOf(row.registeredOn) },
  relation: { width: 18, value: (row) => row.relation },
  child_age: { width: 14, value: (row) => ageGroups(row.childAgesYears) },
  attends: { width: 20, value: (row) => row.attends },
  child_category: { width: 18, value: (row) => summedCategory(row.childCategories) },
  basis: { width: 22, value: (row) => row.basis },
  forms_of_help: {
    width: 26,
    value: (row) => listed(row.formsOfHelp.map((form) => serviceFormLabels[form])),
  },
  services_given: { width: 9, format: "0", value: (row) => row.servicesGiven },
  last_service_on: { width: 12, format: dayFormat, value: (row) => dateOf(row.lastServiceOn) },
  consent: {
    width: 16,
    value: ({ consentGivenOn }) => (consentGivenOn === null ? "Нет" : `Дано ${dayInFigures(consentGivenOn)}`),
  },
  removed_on: {
    width: 20,
    value: ({ removed }) => (removed === null ? null : `${dayInFigures(removed.on)}, ${removed.reason}`),
  },
};

/** Columns of the journal of families for general use: codes and groups (R10, R33 [К 22, 37б]). */
export const generalFamilyColumns: readonly GeneralColumn<FamilyRegisterRow>[] = generalSet(
  "families",
  familyShown,
);
