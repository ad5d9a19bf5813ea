import { limitNames } from "@prosvet/domain";
import { expect, it } from "vitest";
import { limitGroups } from "./limit-groups.ts";

it("every limit of the regulation stands on the screen exactly once", () => {
  expect(limitGroups.flatMap(({ limits }) => limits).sort()).toEqual([...limitNames].sort());
});
