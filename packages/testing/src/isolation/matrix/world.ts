import type { Sql } from "postgres";
import { newPlace, type Place } from "./place.ts";
import { firstRow, rowFactories } from "./row-factories.ts";
import { insertion } from "./sql-text.ts";

/** Two centres of two departments with a row of each table, and ids of a third that is not there. */
export type World = { own: Place; other: Place; absent: Place };

/** Made past every policy. In: a superuser's client. */
export async function createWorld(root: Pick<Sql, "unsafe">): Promise<World> {
  const world = { own: newPlace(), other: newPlace(), absent: newPlace() };
  for (const place of [world.own, world.other]) {
    for (const [table, factory] of Object.entries(rowFactories)) {
      if (table.startsWith("meta.")) continue;
      for (const door of factory.doors ?? [undefined])
        await root.unsafe(insertion(table, firstRow(factory, place, door)));
      for (const row of factory.more?.(place) ?? []) await root.unsafe(insertion(table, row));
    }
  }
  return world;
}
