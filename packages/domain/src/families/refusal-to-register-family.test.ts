import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import {
  refusalOfFamilies,
  refusalOfFamilyDay,
  refusalOfFamilyMembers,
  refusalToChangeFamily,
} from "./refusal-to-register-family.ts";

const named = { anonymous: false, consents: true, isInFamily: false };

it("[R10] a centre whose regulation keeps no register of families has none", () => {
  expect(refusalOfFamilies(limitPresets.klub)).toBeNull();
  expect(refusalOfFamilies(limitPresets.garmonia)).toMatchObject({
    code: "families_not_kept",
    limit: "registers",
  });
});

it("[R32] [R42] who is anonymous or has not consented is never put on record", () => {
  expect(refusalOfFamilyMembers([named, named])).toBeNull();
  expect(refusalOfFamilyMembers([named, { ...named, anonymous: true }])?.requirement).toBe("R32");
  expect(refusalOfFamilyMembers([{ ...named, consents: false }])?.requirement).toBe("R42");
});

it("[R10] nobody is in two families, and no family is put on record before its day or changed after its removal", () => {
  expect(refusalOfFamilyMembers([{ ...named, isInFamily: true }])?.code).toBe("already_in_family");
  expect(refusalOfFamilyDay("2026-11-22", "2026-11-22")).toBeNull();
  expect(refusalOfFamilyDay("2026-11-23", "2026-11-22")?.code).toBe("family_in_future");
  expect(refusalToChangeFamily({ removedOn: null })).toBeNull();
  expect(refusalToChangeFamily({ removedOn: "2026-11-01" })?.code).toBe("family_removed");
});
