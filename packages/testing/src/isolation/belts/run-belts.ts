import { openDatabase } from "@prosvet/db";
import type { Deps } from "@prosvet/usecases";
import type { Sql } from "postgres";
import type { TestDatabase } from "../../test-database.ts";
import type { Finding } from "../finding.ts";
import { type Watch, watched } from "../statements/watched-database.ts";
import { compareAnswers } from "./compare-answers.ts";
import { type Life, liveThrough } from "./life.ts";
import { readEverything } from "./readings.ts";
import { createTwin, hashesOf } from "./twin.ts";
import { changeEverything } from "./writings.ts";

/** A centre, its twin with the same ids, and what its people saw before the twin was there. */
export type Scene = { base: TestDatabase; root: Sql; life: Life; twin: string; seen: Record<string, string> };

export async function openScene(base: TestDatabase, root: Sql): Promise<Scene> {
  const life = await liveThrough(base);
  const seen = await readEverything(base.deps(), life);
  return { base, root, life, twin: await createTwin(root, life.centre.tenantId), seen };
}

/** Whose rights the statements have: the doors' roles (policies hold) or a superuser's (they do not). */
export type Belt = { policies: boolean; watch?: Watch };

async function through<T>({ base }: Scene, { policies, watch = {} }: Belt, run: (deps: Deps) => Promise<T>) {
  const { doors, superuser } = base.urls;
  const pastPolicies = Object.fromEntries(
    Object.keys(doors).map((door) => [door, superuser]),
  ) as typeof doors;
  const db = watched(openDatabase(policies ? doors : pastPolicies, { max: 3 }), watch);
  try {
    return await run(base.deps({ db }));
  } finally {
    await db.close();
  }
}

/** What of the twin is seen through this belt. Every answer must be what it was before there was one. */
export async function seenOfTwin(scene: Scene, belt: Belt): Promise<Finding[]> {
  const now = await through(scene, belt, (deps) => readEverything(deps, scene.life));
  return compareAnswers("seen", scene.seen, now);
}

/** What of the twin is changed through this belt, when everything of the centre is. */
export async function changedOfTwin(scene: Scene, belt: Belt): Promise<Finding[]> {
  const before = await hashesOf(scene.root, scene.twin);
  await through(scene, belt, (deps) => changeEverything(deps, scene.life));
  return compareAnswers("changed", before, await hashesOf(scene.root, scene.twin));
}
