import {
  bookingSourceLabels,
  bookingStateLabels,
  channelLabels,
  recipientCategoryLabels,
  serviceFormLabels,
  topicLabel,
} from "@prosvet/domain";
import { ageGroups } from "../model/child-groups.ts";
import type { GeneralColumn, Shown } from "../model/column.ts";
import { generalSet } from "../model/column-sets.ts";
import { coded } from "../model/named.ts";
import { dateOf, dayFormat, momentFormat, yesOrNo } from "../model/values.ts";
import type { BookingRegisterRow } from "./booking-register-row.ts";

/** How the columns are shown that a line for general use fills. */
export const bookingShown: Readonly<Record<string, Shown<BookingRegisterRow>>> = {
  ordinal: { width: 8, format: "0", value: (row) => row.ordinal },
  requested_at: { width: 17, format: momentFormat, value: (row, wallClock) => wallClock(row.requestedAt) },
  source: { width: 18, value: (row) => bookingSourceLabels[row.source] },
  name: { width: 18, value: coded },
  recipient_code: { width: 14, value: (row) => row.recipientCode },
  recipient_category: { width: 20, value: (row) => recipientCategoryLabels[row.category] },
  child_age: {
    width: 12,
    value: (row) => (row.childAgeYears === null ? null : ageGroups([row.childAgeYears])),
  },
  topic: { width: 26, value: ({ topic }) => (topic === null ? null : `${topic} ${topicLabel(topic)}`) },
  typical_question: { width: 28, value: (row) => row.typicalQuestion },
  form: { width: 22, value: (row) => serviceFormLabels[row.form] },
  channel: { width: 18, value: (row) => channelLabels[row.channel] },
  wished_consultant: { width: 24, value: (row) => row.wishedConsultant },
  childcare: {
    width: 14,
    value: ({ childcareChildren: children }) => (children === 0 ? "Нет" : `Да, детей: ${children}`),
  },
  recording_announced: { width: 14, value: (row) => yesOrNo(row.recordingAnnounced) },
  starts_at: {
    width: 17,
    format: momentFormat,
    value: (row, wallClock) => (row.startsAt === null ? null : wallClock(row.startsAt)),
  },
  consultant: { width: 24, value: (row) => row.consultant },
  reassignment_reason: { width: 22, value: (row) => row.reassignmentReason },
  deadline: { width: 12, format: dayFormat, value: (row) => dateOf(row.deadline) },
  state: { width: 16, value: (row) => bookingStateLabels[row.state] },
  received_by: { width: 22, value: (row) => row.receivedBy ?? "Получатель, на сайте" },
};

/** Columns of the journal of bookings for general use (R9, R31–R33 [Г 17, 18, 35; К 21, 22, 37а]). */
export const generalBookingColumns: readonly GeneralColumn<BookingRegisterRow>[] = generalSet(
  "bookings",
  bookingShown,
);
