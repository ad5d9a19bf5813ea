import { readFreeSlots } from "@prosvet/usecases";
import { expect } from "vitest";
import { dayStart } from "./expected-times.ts";
import { faultsOfChange } from "./faults-of-change.ts";
import { faultsOfShot } from "./faults-of-shot.ts";
import { faultsOfTimes } from "./faults-of-times.ts";
import { day, type World } from "./world.ts";

export type Done = { name: string; end: string; must?: "do" | "refuse" | undefined };

/** Looks at the database after a step and fails with every rule that does not hold; then the story goes on from there. */
export async function checkStep(world: World, done: Done): Promise<void> {
  const before = world.shot;
  const after = await world.look();
  const faults = [
    ...faultsOfEnd(done),
    ...faultsOfChange(before, after, done),
    ...faultsOfShot(world, after),
  ];
  faults.push(...faultsOfTimes(world, after, await listed(world)));
  world.shot = after;
  expect(faults, done.name).toEqual([]);
}

function faultsOfEnd({ end, must }: Done): string[] {
  if (must === "do" && end !== "done") return [`the model allows it, the answer was ${end}`];
  return must === "refuse" && end === "done" ? ["the model refuses it, it was done"] : [];
}

export const listed = (world: World) => {
  const to = dayStart(world.now) + world.limits.bookingHorizonDays * day;
  const wall = (at: number) => new Date(at + 300 * 60_000).toISOString().slice(0, 10);
  return readFreeSlots(world.parent(), world.page, { from: wall(world.now), to: wall(to) });
};
