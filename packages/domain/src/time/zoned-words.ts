import { dayInWords } from "./words.ts";
import { dayOf, wallTimeOf } from "./zoned.ts";

/** «9:00» in the zone. */
export const timeInWords = (instant: Date, timezone: string): string =>
  wallTimeOf(instant, timezone).replace(/^0/, "");

/** «понедельник, 23 ноября, 9:00» in the zone. */
export const dayAndTime = (instant: Date, timezone: string): string =>
  `${dayInWords(dayOf(instant, timezone))}, ${timeInWords(instant, timezone)}`;
