import {
  bookingSourceLabels,
  channelLabels,
  documentKindLabels,
  type LimitName,
  ratingChannelLabels,
  serviceFormLabels,
} from "@prosvet/domain";

type Labels = Record<string, string>;

/** How a limit is shown and edited; `counts` are several numbers under one limit, of `minutesByTopic` any may be left out. */
export type LimitKind =
  | { kind: "count" }
  | { kind: "counts"; labels: Labels }
  | { kind: "flag"; yes: string; no: string }
  | { kind: "choice"; labels: Labels }
  | { kind: "subset"; labels: Labels }
  | { kind: "minutesByTopic" }
  | { kind: "childcare" }
  | { kind: "registers" };

const count: LimitKind = { kind: "count" };
const flag = (yes: string, no: string): LimitKind => ({ kind: "flag", yes, no });

export const limitKinds: Record<LimitName, LimitKind> = {
  bookingWindowDays: count,
  bookingWindowMode: {
    kind: "choice",
    labels: { guaranteed: "Обеспечивается", recommended: "Рекомендуется" },
  },
  bookingHorizonDays: count,
  minNoticeMinutes: count,
  slotStepMinutes: count,
  durationMinutes: { kind: "counts", labels: { default: "обычная", min: "наименьшая", max: "наибольшая" } },
  durationMinutesByTopic: { kind: "minutesByTopic" },
  bufferMinutes: count,
  holdMinutes: count,
  freedSlotWithholdMinutes: count,
  offerMinutes: count,
  printoutPageCap: count,
  removableMediaAllowed: flag("разрешена", "не допускается"),
  consultantChoice: {
    kind: "choice",
    labels: {
      none: "Не предлагается",
      preference: "Учитывается как пожелание",
      choice: "Получатель выбирает сам",
    },
  },
  certificatesIssued: flag("выдаются", "не выдаются"),
  childcare: { kind: "childcare" },
  walkInAllowed: flag("принимаем", "только по записи"),
  serviceForms: { kind: "subset", labels: serviceFormLabels },
  channels: { kind: "subset", labels: channelLabels },
  bookingSources: { kind: "subset", labels: bookingSourceLabels },
  writtenAnswerDays: count,
  ratingEnabled: flag("предлагается", "не предлагается"),
  ratingWindowDays: count,
  ratingChannels: { kind: "subset", labels: ratingChannelLabels },
  refusalsAllowed: flag("допускается", "не допускается"),
  refusalsCounted: flag("входит в число услуг", "не входит в число услуг"),
  eventCounting: {
    kind: "choice",
    labels: { event: "Мероприятие — одна услуга", participant: "Услуга на каждого участника" },
  },
  openBookingsPerContact: count,
  identitiesKept: flag("хранятся", "не принимаются: только коды"),
  confidentialityRequired: flag("требуется", "не требуется"),
  registers: { kind: "registers" },
  journalEntryDays: count,
  retentionMonths: { kind: "counts", labels: documentKindLabels },
};
