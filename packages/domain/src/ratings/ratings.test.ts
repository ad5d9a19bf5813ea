import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { isGoodRating, refusalToRate } from "./ratings.ts";

const { garmonia, klub } = limitPresets;
const timezone = "Asia/Yekaterinburg";
const givenAt = new Date("2026-11-20T05:00:00Z");
const lastMoment = new Date("2026-11-23T18:59:59.999Z");

const refusalOf = (change: object, limits = garmonia) =>
  refusalToRate({ mark: 5, channel: "site", ratedAt: givenAt, ...change }, { givenAt, timezone }, limits);

it("[R54] a service is rated at once and until 23:59:59 of the third day after it", () => {
  expect(refusalOf({})).toBeNull();
  expect(refusalOf({ ratedAt: lastMoment })).toBeNull();
  const late = refusalOf({ ratedAt: new Date(lastMoment.getTime() + 1) });
  expect(late).toMatchObject({
    code: "rating_window_closed",
    limit: "ratingWindowDays",
    value: 3,
    requirement: "R54",
  });
  expect(refusalOf({ ratedAt: new Date(givenAt.getTime() - 1) })?.code).toBe("too_early");
});

it("[R54] a centre may have no rating", () => {
  expect(refusalOf({}, { ...klub, ratingEnabled: false })).toMatchObject({ limit: "ratingEnabled" });
});

it("[R55] «Гармония» takes ratings in every way of its regulation, «Клуб» on the site and on paper", () => {
  for (const channel of ["site", "paper", "oral", "federal_portal"])
    expect(refusalOf({ channel })).toBeNull();
  for (const channel of ["site", "paper"]) expect(refusalOf({ channel }, klub)).toBeNull();
  expect(refusalOf({ channel: "oral" }, klub)).toMatchObject({ limit: "ratingChannels", requirement: "R55" });
});

it("a mark is a whole number from 1 to 5, good from 4", () => {
  expect([0, 6, 4.5, Number.NaN].map((mark) => refusalOf({ mark })?.code)).toEqual(
    Array(4).fill("rating_out_of_scale"),
  );
  expect([1, 2, 3, 4, 5].filter(isGoodRating)).toEqual([4, 5]);
});
