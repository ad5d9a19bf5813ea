import { monthName } from "@prosvet/domain";

/** «ноябрь 2026 года» or «2026 год». */
export const periodInWords = ({ year, month }: { year: number; month?: number | undefined }): string =>
  month === undefined ? `${year} год` : monthName(`${year}-${String(month).padStart(2, "0")}-01`);
