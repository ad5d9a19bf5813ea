import { childCategoryLabels, consentPurposeLabels } from "@prosvet/domain";
import type { Column, Shown } from "../model/column.ts";
import { officialSet } from "../model/column-sets.ts";
import { dayInFigures, listed } from "../model/values.ts";
import { familyShown } from "./family-columns.ts";
import type { OfficialFamilyRow } from "./family-register-row.ts";

const shown: Readonly<Record<string, Shown<OfficialFamilyRow>>> = {
  ...familyShown,
  name: { width: 28, value: (row) => listed(row.names) },
  contacts: { width: 28, value: (row) => listed(row.contacts) },
  child_age: { width: 12, value: (row) => listed(row.childAgesYears.map(String)) },
  child_category: {
    width: 22,
    value: (row) => listed(row.childCategories.map((category) => childCategoryLabels[category])),
  },
  consent: {
    width: 30,
    value: ({ consent }) =>
      consent === null
        ? "Нет"
        : `${consentPurposeLabels[consent.purpose]}, № ${consent.number}, дано ${dayInFigures(consent.givenOn)}` +
          (consent.until === null ? "" : `, до ${dayInFigures(consent.until)}`) +
          (consent.withdrawnOn === null ? "" : `, отозвано ${dayInFigures(consent.withdrawnOn)}`),
  },
};

/** Columns of the journal of families for official use (R10, R34). */
export const officialFamilyColumns: readonly Column<OfficialFamilyRow>[] = officialSet("families", shown);
