import { expect, it } from "vitest";
import { ratedAtOf, refusalOfRatedDay, refusalToRateService } from "./refusal-to-rate-service.ts";

const given = { state: "given", isAnnulled: false, isRated: false } as const;
const timezone = "Asia/Yekaterinburg";
const now = new Date("2026-11-22T06:00:00Z");

it("[R54] what was given is rated once; what was refused, failed or was struck through is not rated", () => {
  expect(refusalToRateService(given)).toBeNull();
  expect(refusalToRateService({ ...given, isRated: true })).toMatchObject({ code: "already_rated" });
  for (const change of [{ state: "refused" }, { state: "failed_technical" }, { isAnnulled: true }] as const)
    expect(refusalToRateService({ ...given, ...change })).toMatchObject({ code: "service_not_given" });
});

it("[R55] a mark on paper counts by the day on which it was given, not by the day on which it is keyed in", () => {
  expect(ratedAtOf("2026-11-20", { now, timezone })).toEqual(new Date("2026-11-20T18:59:59.999Z"));
  expect(ratedAtOf("2026-11-22", { now, timezone })).toEqual(now);
  expect(refusalOfRatedDay("2026-11-22", { now, timezone })).toBeNull();
  expect(refusalOfRatedDay("2026-11-23", { now, timezone })).toMatchObject({ code: "rating_in_future" });
});
