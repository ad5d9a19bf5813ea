import type { Place } from "./place.ts";

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/**
 * How a table's rows are made. `fresh` is a row of a place that is not there yet, whose parents are; `first` is what
 * makes it the row that the place is known by. `alone`: a place can have one such row only.
 */
export type RowFactory = {
  fresh: (place: Place) => Row;
  first?: (place: Place) => Row;
  alone?: true;
};

export const moment = "2026-03-02T10:00:00Z";
export const later = "2026-03-02T11:00:00Z";
