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

/** «ноябрь 2026 года» or «2026 год». */
export const periodInWords = ({ year, month }: { year: number; month?: number | undefined }): string =>
  month === undefined ? `${year} год` : `${months[month - 1]} ${year} года`;
