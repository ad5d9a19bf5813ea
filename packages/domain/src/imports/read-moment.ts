import { isCalendarDay } from "../time/calendar.ts";
import { atWallTime } from "../time/zoned.ts";
import { type ImportCell, textOf } from "./import-cell.ts";

const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*(?:г\.?)?,?\s+(\d{1,2})[:.](\d{2})(?::\d{2})?)?$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;
const two = (part: string | undefined) => (part ?? "00").padStart(2, "0");

/** The instant that a cell says: a date of a spreadsheet or «02.09.2025 14:30»; without a time, the day's beginning. */
export function readMoment(cell: ImportCell | undefined, timezone: string): Date | null {
  const parts = partsOf(cell);
  if (!parts) return null;
  const { day, time } = parts;
  return isCalendarDay(day) && day >= "2000-01-01" && time <= "23:59"
    ? atWallTime(day, time, timezone)
    : null;
}

/** Days of a spreadsheet are counted from here; a cell that is not formatted as a date shows their number. */
const firstDay = Date.UTC(1899, 11, 30);
const isDayNumber = (cell: unknown): cell is number =>
  typeof cell === "number" && cell > 36_525 && cell < 73_415;

function partsOf(cell: ImportCell | undefined): { day: string; time: string } | null {
  const text = textOf(isDayNumber(cell) ? new Date(firstDay + Math.round(cell * 1440) * 60_000) : cell);
  const standard = iso.exec(text);
  if (standard) {
    const [, year, month, day, hour, minute] = standard;
    return { day: `${year}-${month}-${day}`, time: `${two(hour)}:${two(minute)}` };
  }
  const found = written.exec(text);
  if (!found) return null;
  const [, day, month, year, hour, minute] = found;
  if (Number(minute ?? 0) > 59) return null;
  return { day: `${year}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}
