import type { Door } from "@prosvet/db";
import type { Place } from "./place.ts";

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/**
 * How a table's rows are made. `fresh` is a row of a place that is not there yet, whose parents are; `first` is what
 * makes it the row that the place is known by. `alone`: a place can have one such row only. `doors`: each of these has
 * rows of its own. `change`: what a column may become, where it may not stay as it is. `more`: further rows that a place
 * has. `mayGo`: the one that may be deleted, where the first may not.
 */
export type RowFactory = {
  fresh: (place: Place, door?: Door) => Row;
  first?: (place: Place, door?: Door) => Row;
  alone?: true;
  doors?: Door[];
  change?: (door?: Door) => Row;
  more?: (place: Place) => Row[];
  mayGo?: (place: Place) => Row;
};

export const moment = "2026-03-02T10:00:00Z";
export const later = "2026-03-02T11:00:00Z";

/** A day of an id's own, in years that nobody else uses. */
export function dayFrom(id: string): string {
  const number = Number.parseInt(id.slice(-8), 16);
  const [year, month, day] = [3000 + (number % 6000), 1 + (number % 12), 1 + ((number >> 8) & 15)];
  return [year, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}
