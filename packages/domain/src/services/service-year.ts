import { dayOf } from "../time/zoned.ts";

/** The year of the centre's calendar whose numbers the service takes in its journal (R8). */
export const serviceYear = (startedAt: Date, timezone: string): number =>
  Number(dayOf(startedAt, timezone).slice(0, 4));
