import { addDays, weekdayOf } from "@prosvet/domain";

/** A week begins on Monday, whatever day is named. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
