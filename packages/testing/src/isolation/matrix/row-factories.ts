import type { Door } from "@prosvet/db";
import { bookingRows } from "./booking-rows.ts";
import { centreRows } from "./centre-rows.ts";
import { directoryRows } from "./directory-rows.ts";
import { noticeRows } from "./notice-rows.ts";
import type { Place } from "./place.ts";
import { recordingRows } from "./recording-rows.ts";
import { retentionRows } from "./retention-rows.ts";
import type { Row, RowFactory } from "./row-factory.ts";
import { serviceRows } from "./service-rows.ts";
import { waitingRows } from "./waiting-rows.ts";
import { writtenRows } from "./written-rows.ts";

const { "auth.sessions": sessions, ...directory } = directoryRows;

/** Every table's factory in an order in which parents come first. A table that is not here fails the matrix. */
export const rowFactories: Record<string, RowFactory> = {
  ...directory,
  ...centreRows,
  ...bookingRows,
  ...waitingRows,
  ...noticeRows,
  ...serviceRows,
  ...writtenRows,
  ...recordingRows,
  ...retentionRows,
  ...(sessions && { "auth.sessions": sessions }),
  // The owner's alone: its rows are there already.
  "meta.migrations": {
    fresh: () => ({ name: "9999_none.sql", hash: "hash" }),
    first: () => ({ name: "0001_doors.sql" }),
  },
};

/** The row of a table that a place is known by. */
export const firstRow = ({ fresh, first }: RowFactory, place: Place, door?: Door): Row => ({
  ...fresh(place, door),
  ...first?.(place, door),
});
