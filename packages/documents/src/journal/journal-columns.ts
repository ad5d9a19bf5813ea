import {
  anonymousName,
  channelLabels,
  childAgeGroup,
  outcomeLabels,
  ratingChannelLabels,
  recipientCategoryLabels,
  refusalReasonLabels,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicLabel,
} from "@prosvet/domain";
import type { Shown } from "../model/column.ts";
import { dateOf, dayInFigures, listed, yesOrNo } from "../model/values.ts";
import type { JournalRow } from "./journal-row.ts";

/** How the columns are shown that a line of the journal fills by itself. */
export const journalShown: Readonly<Record<string, Shown<JournalRow>>> = {
  ordinal: { width: 8, format: "0", value: (row) => row.number },
  booked_on: { width: 12, format: "dd.mm.yyyy", value: (row) => dateOf(row.bookedOn) },
  started_at: {
    width: 17,
    format: "dd.mm.yyyy hh:mm",
    value: (row, wallClock) => wallClock(row.startedAt),
  },
  duration: { width: 12, format: "0", value: (row) => row.durationMinutes },
  name: { width: 18, value: (row) => (row.anonymous ? anonymousName : row.recipientCode) },
  second_participant: { width: 13, value: (row) => (row.participants > 1 ? "2 участника" : null) },
  recipient_category: { width: 20, value: (row) => recipientCategoryLabels[row.category] },
  child_age: {
    width: 12,
    value: (row) => (row.childAgeYears === null ? null : childAgeGroup(row.childAgeYears)),
  },
  kind: { width: 24, value: (row) => serviceKindLabels[row.kind] },
  content: { width: 22, value: (row) => serviceContentLabels[row.content] },
  form: { width: 22, value: (row) => serviceFormLabels[row.form] },
  channel: { width: 18, value: (row) => channelLabels[row.channel] },
  topics: {
    width: 28,
    value: ({ topics }) => listed(topics.map((code) => `${code} ${topicLabel(code)}`)),
  },
  consultant: { width: 26, value: (row) => row.consultant.name },
  child_present: { width: 14, value: (row) => yesOrNo(row.childPresent) },
  childcare_given: { width: 14, value: (row) => yesOrNo(row.childcareGiven) },
  outcome: {
    width: 24,
    // A long file cannot strike a line through, so it is said in words too.
    value: (row) => (row.isAnnulled ? "Вычеркнута: внесена по ошибке" : outcomeLabels[row.outcome]),
  },
  refusal_reason: {
    width: 24,
    value: (row) => (row.refusalReason === null ? null : refusalReasonLabels[row.refusalReason]),
  },
  referred_to: {
    width: 26,
    value: ({ referredTo }) => listed(referredTo),
  },
  printed_pages: { width: 13, format: "0", value: (row) => row.printedSheets },
  repeat_of: { width: 13, value: (row) => (row.retryOf === null ? null : "Да") },
  counted: { width: 12, format: "0", value: (row) => row.counted },
  rating: {
    width: 18,
    value: ({ rating }) =>
      rating
        ? `${rating.mark}; ${ratingChannelLabels[rating.channel].toLowerCase()}; ${dayInFigures(rating.on)}`
        : null,
  },
};
