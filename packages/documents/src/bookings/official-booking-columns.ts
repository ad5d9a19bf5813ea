import { accessNeedLabels } from "@prosvet/domain";
import type { Column, Shown } from "../model/column.ts";
import { officialSet } from "../model/column-sets.ts";
import { named } from "../model/named.ts";
import { dayInFigures, listed } from "../model/values.ts";
import { bookingShown } from "./booking-columns.ts";
import type { OfficialBookingRow } from "./booking-register-row.ts";

const shown: Readonly<Record<string, Shown<OfficialBookingRow>>> = {
  ...bookingShown,
  number: { width: 14, value: (row) => row.number },
  name: { width: 26, value: named },
  // Whoever came without a name left no address either, whatever a row may carry (R32).
  phone: { width: 16, value: (row) => (row.anonymous ? null : row.phone) },
  email: { width: 22, value: (row) => (row.anonymous ? null : row.email) },
  child_age: { width: 10, format: "0", value: (row) => row.childAgeYears },
  question: { width: 34, value: (row) => row.question },
  special_conditions: {
    width: 26,
    value: ({ accessNeeds, accessNote }) =>
      listed([...accessNeeds.map((need) => accessNeedLabels[need]), accessNote]),
  },
  consent: {
    width: 18,
    value: ({ anonymous, consentGivenOn }) => {
      if (anonymous) return "Не требуется: анонимно";
      return consentGivenOn === null ? "Нет" : `Дано ${dayInFigures(consentGivenOn)}`;
    },
  },
  note: { width: 24, value: (row) => row.note },
};

/** Columns of the journal of bookings for official use (R34): names beside codes, «Анонимно» stays «Анонимно» (R32). */
export const officialBookingColumns: readonly Column<OfficialBookingRow>[] = officialSet("bookings", shown);
