import type { Door } from "@prosvet/db";
import type { Place } from "./place.ts";

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/**
 * How a table's rows are made. `fresh` is a row of a place that is not there yet, whose parents are; `first` is what
 * makes it the row that the place is known by. `alone`: a place can have one such row only. `doors`: each of these has
 * rows of its own. `change`: what a column may become, where it may not stay as it is.
 */
export type RowFactory = {
  fresh: (place: Place, door?: Door) => Row;
  first?: (place: Place, door?: Door) => Row;
  alone?: true;
  doors?: Door[];
  change?: Row;
};

export const moment = "2026-03-02T10:00:00Z";
export const later = "2026-03-02T11:00:00Z";
