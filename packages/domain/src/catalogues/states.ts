/** States of a booking (an intent; never deleted). */
export const bookingStates = [
  "held",
  "requested",
  "confirmed",
  "took_place",
  "no_show",
  "cancelled_by_recipient",
  "cancelled_by_centre",
  "overdue",
] as const;
export type BookingState = (typeof bookingStates)[number];

export const bookingStateLabels: Record<BookingState, string> = {
  held: "Время придержано",
  requested: "Новая",
  confirmed: "Подтверждена",
  took_place: "Состоялась",
  no_show: "Неявка",
  cancelled_by_recipient: "Отменена получателем",
  cancelled_by_centre: "Отменена центром",
  overdue: "Просрочена",
};

/** States of a service (a fact; a line of the journal). */
export const serviceStates = ["draft", "given", "refused", "failed_technical"] as const;
export type ServiceState = (typeof serviceStates)[number];

export const serviceStateLabels: Record<ServiceState, string> = {
  draft: "Черновик",
  given: "Оказана",
  refused: "Отказ",
  failed_technical: "Сорвана по техническим причинам",
};
