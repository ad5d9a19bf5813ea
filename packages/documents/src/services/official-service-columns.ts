import { childCategoryLabels } from "@prosvet/domain";
import type { Column, Shown } from "../model/column.ts";
import { officialSet } from "../model/column-sets.ts";
import { named } from "../model/named.ts";
import { dayInFigures, listed, yesOrNo } from "../model/values.ts";
import { serviceShown } from "./service-columns.ts";
import type { OfficialServiceRow } from "./service-register-row.ts";

const two = (count: number) => String(count).padStart(2, "0");

const shown: Readonly<Record<string, Shown<OfficialServiceRow>>> = {
  ...serviceShown,
  name: { width: 26, value: named },
  second_participant: {
    width: 24,
    value: (row) =>
      row.secondRecipient === null
        ? row.participants > 1
          ? "2 участника"
          : null
        : named(row.secondRecipient),
  },
  child_age: { width: 10, format: "0", value: (row) => row.childAgeYears },
  child_category: {
    width: 20,
    value: ({ childCategories }) => listed(childCategories.map((category) => childCategoryLabels[category])),
  },
  place: { width: 24, value: (row) => listed([row.place, row.visitAddress]) },
  request_summary: { width: 34, value: (row) => row.requestSummary },
  recommendations: { width: 34, value: (row) => row.recommendations },
  materials_sent: { width: 24, value: (row) => listed(row.materials) },
  recorded_by_centre: {
    width: 18,
    value: ({ recordedByCentre, recordingConsent }) =>
      recordedByCentre && recordingConsent !== null
        ? `Да, согласие № ${recordingConsent}`
        : yesOrNo(recordedByCentre),
  },
  rating_comment: { width: 28, value: (row) => row.ratingComment },
  regulation_version: { width: 18, value: (row) => row.regulationVersion },
  recorded_by: {
    width: 26,
    value: (row, wallClock) => {
      const at = wallClock(row.recordedAt);
      const day = dayInFigures(at.toISOString().slice(0, 10));
      return `${row.recordedBy}, ${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
    },
  },
};

/** Columns of the journal of services for official use (R34): names beside codes, «Анонимно» stays «Анонимно» (R32). */
export const officialServiceColumns: readonly Column<OfficialServiceRow>[] = officialSet("services", shown);
