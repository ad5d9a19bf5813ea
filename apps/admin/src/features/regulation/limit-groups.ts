import type { LimitName } from "@prosvet/domain";

/** Limits as a head looks for them. */
export const limitGroups: { title: string; limits: LimitName[] }[] = [
  {
    title: "Запись и время",
    limits: [
      "bookingWindowDays",
      "bookingWindowMode",
      "bookingHorizonDays",
      "minNoticeMinutes",
      "slotStepMinutes",
      "durationMinutes",
      "durationMinutesByTopic",
      "bufferMinutes",
      "holdMinutes",
      "freedSlotWithholdMinutes",
      "offerMinutes",
      "openBookingsPerContact",
      "walkInAllowed",
      "bookingSources",
    ],
  },
  {
    title: "Формы, каналы, специалисты",
    limits: ["serviceForms", "channels", "writtenAnswerDays", "consultantChoice", "childcare"],
  },
  {
    title: "Услуга и её учёт",
    limits: [
      "printoutPageCap",
      "removableMediaAllowed",
      "refusalsAllowed",
      "refusalsCounted",
      "eventCounting",
      "certificatesIssued",
    ],
  },
  { title: "Оценка качества", limits: ["ratingEnabled", "ratingWindowDays", "ratingChannels"] },
  {
    title: "Журналы и хранение",
    limits: ["registers", "journalEntryDays", "retentionMonths", "identitiesKept", "confidentialityRequired"],
  },
];
