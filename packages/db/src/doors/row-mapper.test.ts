import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bookings } from "../schema/bookings.ts";
import { rowMapper } from "./row-mapper.ts";

describe("a row of a prepared query", () => {
  it("has its values decoded as their columns say, null as null", () => {
    const rowOf = rowMapper([
      { path: ["start"], field: bookings.startsAt },
      { path: ["end"], field: bookings.endsAt },
      { path: ["count"], field: sql<number>`count(*)`.mapWith(Number) },
      { path: ["same"], field: sql<number>`1`.mapWith(Number).as("same") },
    ]);
    expect(rowOf?.(["2026-11-23 04:30:00+00", null, "12", "1"])).toEqual({
      ...{ start: new Date("2026-11-23T04:30:00Z"), end: null, count: 12, same: 1 },
    });
  });

  it("of several levels, and what a write gives back without columns, is left to drizzle", () => {
    expect(rowMapper([{ path: ["booking", "start"], field: bookings.startsAt }])).toBeNull();
    expect(rowMapper([])).toBeNull();
  });
});
