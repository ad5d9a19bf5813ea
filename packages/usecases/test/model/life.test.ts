import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { type Command, told } from "./command.ts";
import { parentCommands } from "./parent-commands.ts";
import { scheduleCommands } from "./schedule-commands.ts";
import { staffCommands } from "./staff-commands.ts";
import { workerCommands } from "./worker-commands.ts";
import { type Lane, openWorld } from "./world.ts";

const stories = Number(process.env.PROSVET_MODEL_STORIES ?? 35);
/** Stories that were asked for are all told; those of every run stop in time. */
const longest = process.env.PROSVET_MODEL_STORIES ? 3_600_000 : 300_000;
const firstSeed = Number(process.env.PROSVET_MODEL_SEED ?? 20_261_118);
const path = process.env.PROSVET_MODEL_PATH;

const everything = [...parentCommands, ...staffCommands, ...scheduleCommands, ...workerCommands];
const storyOf = (commands: readonly Command[]) =>
  commands.flatMap((one) => Array.from({ length: one.often }, () => told(one)));

const lanes: Lane[] = [
  { name: "plain", limits: {} },
  { name: "withheld", limits: { freedSlotWithholdMinutes: 30, bufferMinutes: 15, offerMinutes: 30 } },
];

describe.concurrent("[R9] [R13] [R36] whatever parents, staff and the clock do to bookings", () => {
  const report: string[] = [];
  afterAll(() => console.info(report.join("\n")));

  it.each(lanes)("every rule holds after every step: $name", { timeout: longest + 600_000 }, async (lane) => {
    const world = await openWorld(lane);
    const seed = firstSeed + lanes.indexOf(lane);
    const commands = fc.commands(storyOf(everything), {
      ...{ maxCommands: 100, size: "max" },
      ...(process.env.PROSVET_MODEL_REPLAY && { replayPath: process.env.PROSVET_MODEL_REPLAY }),
    });
    const story = fc.asyncProperty(commands, async (steps) => {
      await world.begin();
      await fc.asyncModelRun(() => ({ model: world, real: world }), steps);
    });
    try {
      await fc.assert(story, {
        seed,
        numRuns: stories,
        ...(path && { path }),
        interruptAfterTimeLimit: longest,
        markInterruptAsFailure: longest > 300_000,
      });
    } finally {
      report.push(`${lane.name}: seed ${seed}, ${world.counts.total()} steps`, ...world.counts.lines());
    }
  });
});
