const months = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

/** «октябрь 2026 года». In: any day of the month, ISO. */
export const monthName = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))} года`;
