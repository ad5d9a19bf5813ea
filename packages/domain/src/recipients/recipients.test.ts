import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { refusalToKeepIdentity } from "./refusal-to-keep-identity.ts";
import { type MergedSide, refusalToMerge } from "./refusal-to-merge.ts";
import { searchedName, searchedSurname } from "./searched-name.ts";

describe("[R34] a name as it is looked for", () => {
  it.each([
    ["Иванова Мария Петровна", "иванова мария петровна"],
    ["  ИВАНОВА   мария\u00a0Петровна ", "иванова мария петровна"],
    ["Семёнова Алёна", "семенова алена"],
    ["Петрова — Водкина Анна", "петрова-водкина анна"],
    ["Римский–Корсаков", "римский-корсаков"],
    ["И\u0306ванова", searchedName("Йванова")],
  ])("%s is looked for as %s", (typed, searched) => expect(searchedName(typed)).toBe(searched));

  it("is the same when it was already made so, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(searchedName(searchedName(text))).toBe(searchedName(text));
      }),
    );
  });

  it("has its surname in front, double ones whole", () => {
    expect(searchedSurname("Петрова - Водкина Анна")).toBe("петрова-водкина");
    expect(searchedSurname("Мария")).toBe("мария");
    expect(searchedSurname("")).toBe("");
  });
});

describe("two recipients that are one person", () => {
  const one: MergedSide = {
    ...{ id: "1", anonymous: false, mergedInto: null, hasMerged: false, isNamed: true, familyIds: [] },
  };
  const two: MergedSide = { ...one, id: "2" };

  it("[R33] may be merged, and another later into the one who stays", () => {
    expect(refusalToMerge(one, two)).toBeNull();
    expect(refusalToMerge({ ...one, hasMerged: true }, two)).toBeNull();
  });
  it("[R32] stay apart when one of them came anonymously", () => {
    const refusal = { code: "merge_of_anonymous", requirement: "R32" };
    expect(refusalToMerge({ ...one, anonymous: true }, two)).toMatchObject(refusal);
    expect(refusalToMerge(one, { ...two, anonymous: true })).toMatchObject(refusal);
  });
  it("[R10] are in one family afterwards: in that of one of them, in the same, never in two", () => {
    const inFamily = (side: MergedSide, ...familyIds: string[]) => ({ ...side, familyIds });
    expect(refusalToMerge(inFamily(one, "a"), two)).toBeNull();
    expect(refusalToMerge(one, inFamily(two, "a"))).toBeNull();
    expect(refusalToMerge(inFamily(one, "a"), inFamily(two, "a"))).toBeNull();
    expect(refusalToMerge(inFamily(one, "a"), inFamily(two, "b"))).toMatchObject({
      ...{ code: "merge_of_two_families", requirement: "R10" },
    });
  });
  it.each([
    ["merge_with_oneself", one, one],
    ["merge_of_merged", { ...one, mergedInto: "3" }, two],
    ["merge_of_merged", one, { ...two, mergedInto: "1" }],
    ["merge_chain", one, { ...two, hasMerged: true }],
    ["merge_of_erased", one, { ...two, isNamed: false }],
    ["merge_of_erased", { ...one, isNamed: false }, two],
  ] as const)("[R33] are refused with %s", (code, keep, gone) =>
    expect(refusalToMerge(keep, gone)).toMatchObject({ code, requirement: "R33" }),
  );
});

describe("[R33] a centre that works by codes alone", () => {
  const none = { identitiesKept: false };
  const person = { name: "Анна" };

  it.each(["person", "secondPerson", "onBehalf"])("takes no %s and names the limit", (part) => {
    expect(refusalToKeepIdentity({ [part]: person }, none)).toMatchObject({
      code: "identities_not_kept",
      limit: "identitiesKept",
      value: false,
      requirement: "R33",
    });
    expect(refusalToKeepIdentity({ [part]: person }, { identitiesKept: true })).toBeNull();
  });
  it("[R32] takes everybody who names nobody", () => expect(refusalToKeepIdentity({}, none)).toBeNull());
  it("is no preset: both regulations keep who gives their consent", () => {
    expect([limitPresets.garmonia.identitiesKept, limitPresets.klub.identitiesKept]).toEqual([true, true]);
  });
});
