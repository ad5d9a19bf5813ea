import { addMonths } from "@prosvet/domain";

/** A month, "YYYY-MM". */
export type Month = string;
export type Period = { from: Month; to: Month };

const names = [
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

export const monthNames: readonly string[] = names;

/** «ноябрь 2026» */
export const monthInWords = (month: Month): string =>
  `${names[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

const shift = (month: Month, count: number): Month => addMonths(`${month}-01`, count).slice(0, 7);
const number = (month: Month): number => Number(month.slice(5, 7));

const quarter = (month: Month): Period => {
  const from = shift(month, -((number(month) - 1) % 3));
  return { from, to: shift(from, 2) };
};

const schoolYear = (month: Month): Period => {
  const from = shift(month, -((number(month) + 3) % 12));
  return { from, to: shift(from, 11) };
};

const calendarYear = (year: string): Period => ({ from: `${year}-01`, to: `${year}-12` });

/** Periods that people name relative to this month. */
export const relativePeriods = (now: Month): { label: string; period: Period }[] => [
  { label: "Этот месяц", period: { from: now, to: now } },
  { label: "Прошлый месяц", period: { from: shift(now, -1), to: shift(now, -1) } },
  { label: "Этот квартал", period: quarter(now) },
  { label: "Прошлый квартал", period: quarter(shift(quarter(now).from, -1)) },
  { label: "Этот год", period: calendarYear(now.slice(0, 4)) },
  { label: "Прошлый год", period: calendarYear(String(Number(now.slice(0, 4)) - 1)) },
  { label: "Учебный год", period: schoolYear(now) },
];
