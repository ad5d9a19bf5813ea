import { refusalReasonLabels, specialityLabels } from "@prosvet/domain";
import { journalShown } from "../journal/journal-columns.ts";
import { summedCategory } from "../model/child-groups.ts";
import type { GeneralColumn, Shown } from "../model/column.ts";
import { generalSet } from "../model/column-sets.ts";
import { listed, yesOrNo } from "../model/values.ts";
import type { ServiceRegisterRow } from "./service-register-row.ts";

/** How the columns are shown that a line for general use fills. */
export const serviceShown: Readonly<Record<string, Shown<ServiceRegisterRow>>> = {
  ...journalShown,
  child_category: {
    width: 16,
    value: ({ childCategories }) => summedCategory(childCategories),
  },
  place: { width: 18, value: (row) => row.place },
  consultant: {
    width: 26,
    value: ({ consultant: { name, speciality } }) =>
      speciality === null ? name : `${name}, ${specialityLabels[speciality].toLowerCase()}`,
  },
  child_present: {
    width: 18,
    value: ({ childPresent, childPresentReason: reason }) =>
      childPresent && reason !== null ? `Да: ${reason}` : yesOrNo(childPresent),
  },
  refusal_reason: {
    width: 24,
    value: ({ refusalReason, refusalText }) =>
      listed([refusalReason === null ? null : refusalReasonLabels[refusalReason], refusalText]),
  },
  materials_sent: { width: 13, format: "0", value: (row) => row.materialsSent },
  recorded_by_centre: { width: 14, value: (row) => yesOrNo(row.recordedByCentre) },
  recording_announced: { width: 14, value: (row) => yesOrNo(row.recordingAnnounced) },
};

/** Columns of the journal of services for general use: all that it may show (R8, R11, R33 [Г 18, 35; К 7, 22, 37в]). */
export const generalServiceColumns: readonly GeneralColumn<ServiceRegisterRow>[] = generalSet(
  "services",
  serviceShown,
);
