import { expect, it } from "vitest";
import type { Family } from "../../api/types.ts";
import { draftOfFamily, familyToSend } from "./family-draft.ts";

const family = {
  ...{ basis: "article_64", attends: null, categories: ["gifted"], childAges: [3, 5] },
  members: [
    { code: "AAAA-AAAA-A", relation: "mother" },
    { code: "BBBB-BBBB-B", relation: null },
    { code: "CCCC-CCCC-C", relation: "guardian" },
  ],
} as Family;

it("[R10] a family that is opened and sent is the same, with everybody of it", () => {
  const { basis, attends, categories, childAges, members } = family;
  expect(familyToSend(draftOfFamily(family), family)).toEqual({
    ...{ basis, attends, categories, childAges, members },
  });
});

it("ages are read as people write them, and a member without a code is nobody", () => {
  const sent = familyToSend({ ...draftOfFamily(null), childAges: "3 и 5 лет" }, null);
  expect(sent).toMatchObject({ childAges: [3, 5], members: [] });
});
