import { afterAll, describe, expect, it } from "vitest";
import { changedOfTwin, openScene, seenOfTwin } from "../src/isolation/belts/run-belts.ts";
import { openSuperuser } from "../src/isolation/databases.ts";
import { inWords } from "../src/isolation/finding.ts";
import { withoutPredicates } from "../src/isolation/statements/tenant-predicates.ts";
import { testDatabase } from "../src/test-database.ts";

const base = testDatabase();
const root = openSuperuser(base.urls);
afterAll(() => root.end());

const queriesAlone = { policies: false };
const policiesAlone = { policies: true, watch: { rewrite: (text: string) => withoutPredicates(text) } };
const neither = { ...policiesAlone, policies: false };

describe("beside a twin that has the same ids in every table", () => {
  it("the predicates of the queries keep a centre apart with every policy passed", async () => {
    const scene = await openScene(base, root);
    expect((await seenOfTwin(scene, queriesAlone)).map(inWords)).toEqual([]);
    expect((await changedOfTwin(scene, queriesAlone)).map(inWords)).toEqual([]);
  });

  it("the policies keep a centre apart with every predicate taken out of the queries", async () => {
    const scene = await openScene(base, root);
    expect((await seenOfTwin(scene, policiesAlone)).map(inWords)).toEqual([]);
    expect((await changedOfTwin(scene, policiesAlone)).map(inWords)).toEqual([]);
  });

  it("with neither, the twin is seen everywhere: the two above can fail", async () => {
    const scene = await openScene(base, root);
    const seen = await seenOfTwin(scene, neither);
    console.log(`belts: answers=${Object.keys(scene.seen).length} changed_with_neither=${seen.length}`);
    expect(seen.length).toBeGreaterThanOrEqual(10);
  });
});
