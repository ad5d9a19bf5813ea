import { expect, it } from "vitest";
import { freedomOf } from "./filter-freedom.ts";

const free = { mayAddBroad: true, mayWiden: true };

it("[R8] what the journal would not answer cannot be chosen: a second field of a whole year, the year for two fields", () => {
  const none = [undefined, undefined];
  expect(freedomOf({ broad: none, narrow: none })).toEqual(free);
  expect(freedomOf({ broad: ["remote", undefined], narrow: none })).toEqual({
    mayAddBroad: false,
    mayWiden: true,
  });
  expect(freedomOf({ broad: ["remote", undefined], narrow: [10, undefined] })).toEqual(free);
  expect(freedomOf({ broad: ["remote", "2"], narrow: [10, undefined] })).toEqual({
    mayAddBroad: true,
    mayWiden: false,
  });
  expect(freedomOf({ broad: ["remote", "2"], narrow: [10, "its id"] })).toEqual(free);
  // A consultant sees their own lines alone, which is narrow.
  expect(freedomOf({ broad: ["remote", "2"], narrow: [undefined, true] }).mayAddBroad).toBe(true);
});
