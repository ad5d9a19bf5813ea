import type { CalendarDay, WallTime } from "@prosvet/domain";

// The API writes instants with the centre's offset, so their text already is the centre's wall clock.

/** Day of an instant of the API in its centre: "2026-11-23T09:00:00+05:00" is on "2026-11-23". */
export const dayOfWire = (instant: string): CalendarDay => instant.slice(0, 10);

/** Wall time of an instant of the API in its centre. */
export const timeOfWire = (instant: string): WallTime => instant.slice(11, 16);
