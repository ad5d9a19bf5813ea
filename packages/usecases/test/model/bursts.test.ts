import { expireHolds, markOverdue, offerFreedSlots, sendNotices } from "@prosvet/usecases";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Act, type Command, type Dice, dice, endOf } from "./command.ts";
import { faultsOfBookings } from "./faults-of-change.ts";
import { faultsOfShot } from "./faults-of-shot.ts";
import { faultsOfTimes } from "./faults-of-times.ts";
import { parentCommands } from "./parent-commands.ts";
import { scheduleCommands } from "./schedule-commands.ts";
import { staffCommands } from "./staff-commands.ts";
import { listed } from "./step.ts";
import { workerCommands } from "./worker-commands.ts";
import { type Lane, minute, openWorld, type World } from "./world.ts";

const seed = Number(process.env.PROSVET_MODEL_SEED ?? 20_261_118);
const stories = Number(process.env.PROSVET_MODEL_BURST_STORIES ?? 66);
/** Stories that were asked for are all told; those of every run stop in time. */
const longest = process.env.PROSVET_MODEL_BURST_STORIES ? 3_600_000 : 60_000;
const lane: Lane = { name: "bursts", limits: { freedSlotWithholdMinutes: 15, minNoticeMinutes: 0 } };

/** Longer than any of them may wait for another. */
const mostMs = 20_000;

const job = (name: string, run: (world: World) => Promise<unknown>): Command => ({
  name,
  often: 1,
  plan: (world) => ({ words: "", run: () => run(world) }),
});
const jobs = [
  job("expire holds", (world) => expireHolds(world.worker())),
  job("mark overdue", (world) => markOverdue(world.worker())),
  job("offer", (world) => offerFreedSlots(world.worker())),
  job("offer again", (world) => offerFreedSlots(world.worker())),
  job("send", (world) => sendNotices(world.worker(), world.post())),
];
const everything = [...parentCommands, ...staffCommands, ...scheduleCommands, ...jobs].flatMap((one) =>
  Array.from({ length: one.often }, () => one),
);
const clock = workerCommands.find(({ name }) => name === "clock");

/** Two to six at once, most of them about one booking and one time. */
const burst = fc.record({
  own: dice,
  wanted: fc.array(fc.record({ command: fc.nat(everything.length - 1), own: dice, isApart: fc.nat(5) }), {
    minLength: 2,
    maxLength: 6,
  }),
});
type Burst = { own: Dice; wanted: { command: number; own: Dice; isApart: number }[] };

async function happen(world: World, { own, wanted }: Burst, told: string[]): Promise<void> {
  const acts = wanted.flatMap(({ command, own: apart, isApart }) => {
    const rolled = isApart === 0 ? apart : { ...own, kind: apart.kind };
    const chosen = everything[command];
    const act = chosen?.plan(world, rolled);
    return chosen && act ? [{ ...act, name: chosen.name }] : [];
  });
  const before = world.shot;
  const ends = await inTime(Promise.all(acts.map((act) => endOf(act.run()).catch(String))));
  told.push(acts.map((act, at) => `${act.name} ${act.words} → ${ends[at]}`).join("\n    | "));
  for (const [at, end] of ends.entries()) world.counts.add(acts[at]?.name ?? "", end);
  const after = await world.look();
  const thrown = ends.filter((end) => end.includes("Error"));
  const faults = [...thrown, ...faultsOfBookings(before, after), ...faultsOfShot(world, after)];
  faults.push(...faultsOfTimes(world, after, await listed(world)));
  world.shot = after;
  expect(faults, `all at once:\n    ${told.join("\n    then ")}`).toEqual([]);
}

async function inTime<T>(doing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("they wait for each other")), mostMs);
  });
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}

it("[R13] whatever is done at the same moment leaves every rule in force, and nobody hangs or is told of a deadlock", {
  timeout: longest + 840_000,
}, async () => {
  const world = await openWorld(lane);
  let bursts = 0;
  const story = fc.asyncProperty(
    fc.array(fc.tuple(burst, dice), { minLength: 4, maxLength: 14, size: "max" }),
    async (many) => {
      await world.begin();
      const told: string[] = [];
      for (const [one, rolled] of many) {
        await happen(world, one, told);
        bursts++;
        const leap: Act | null = rolled.kind < 4 && clock ? clock.plan(world, rolled) : null;
        if (leap) await leap.run();
        else world.now += minute;
        told.push(`the clock: ${leap?.words ?? "a minute on"}`);
      }
    },
  );
  try {
    const limits = { interruptAfterTimeLimit: longest, markInterruptAsFailure: longest > 60_000 };
    await fc.assert(story, { seed, numRuns: stories, endOnFailure: true, ...limits });
  } finally {
    console.info([`seed ${seed}, ${bursts} bursts`, ...world.counts.lines()].join("\n"));
  }
});
