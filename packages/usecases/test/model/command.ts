import { AppError } from "@prosvet/usecases";
import type { AsyncCommand } from "fast-check";
import fc from "fast-check";
import { allTimes, freeTimes, type Time } from "./expected-times.ts";
import type { BookingShot } from "./shot.ts";
import { checkStep } from "./step.ts";
import { minute, type World } from "./world.ts";

/** What a command is about to do: in words, whether the model knows how it must end, and the doing. */
export type Act = {
  words: string;
  /** Left out where several rules decide together. */
  must?: "do" | "refuse" | undefined;
  run: () => Promise<unknown>;
};

/** Plans an act from dice, or null where there is nothing to do it to. */
export type Plan = (world: World, dice: Dice) => Act | null;
export type Dice = { target: number; time: number; kind: number };

export const dice = fc.record({ target: fc.nat(19), time: fc.nat(59), kind: fc.nat(11) });

/** What may happen, and how much more often than the rarest. */
export type Command = { name: string; plan: Plan; often: number };

/** A command of the story; what it did is told by itself, so that a shrunk story can be read. */
export const told = ({ name, plan }: Command): fc.Arbitrary<AsyncCommand<World, World>> =>
  dice.map((rolled) => {
    let words = name;
    return {
      check: (world) => plan(world, rolled) !== null,
      async run(world) {
        const act = plan(world, rolled);
        if (!act) return;
        words = `\n  ${clockOf(world.now)} ${name} ${act.words}`;
        const end = await endOf(act.run());
        words += ` → ${end}`;
        world.counts.add(name, end);
        await checkStep(world, { name, end, must: act.must });
      },
      toString: () => words,
    };
  });

/** `done`, or the code of the refusal. Whatever else is thrown is a fault of ours. */
export async function endOf(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.refusal?.code ?? error.code;
    throw error;
  }
}

/** Wall time of the centre. */
export const clockOf = (at: number) =>
  new Date(at + 300 * minute).toISOString().slice(5, 16).replace("T", " ");

export const pick = <T>(list: readonly T[], dice: number): T | undefined => list[dice % list.length];

/** Bookings in the order in which they were made; holds and rows beside a booking are none. */
export const bookingsOf = ({ shot }: World): BookingShot[] =>
  shot.bookings.filter(({ state, joint_with }) => state !== "held" && joint_with === null);

/** A booking by its place in the story. */
export function someBooking(world: World, dice: number): { row: BookingShot; name: string } | null {
  const all = bookingsOf(world);
  const row = pick(all, dice);
  return row ? { row, name: `#${all.indexOf(row)} (${row.state})` } : null;
}

/** One whose secret the story knows: its parent may act. */
export function someOwn(world: World, dice: number) {
  const found = someBooking(world, dice);
  const secret = found && world.secrets.get(found.row.id);
  return found && secret ? { ...found, secret } : null;
}

/** Mostly a time that is free, else one that is not. */
export function someTime(world: World, dice: number): { time: Time; isFree: boolean } | null {
  const free = freeTimes(world, world.shot);
  const isFree = dice % 6 !== 0;
  const among = isFree ? free : allTimes(world).filter((time) => !free.some((other) => isSame(time, other)));
  // A story is about few times, or nobody would ever meet.
  const time = pick(among.slice(0, 8), dice);
  return time ? { time, isFree } : null;
}

const isSame = (one: Time, other: Time) =>
  one.starts === other.starts && one.consultantId === other.consultantId;

export const timeInWords = (
  world: World,
  { consultantId, starts }: { consultantId: string | null; starts: number | null },
) =>
  `${starts === null ? "no time" : clockOf(starts)} of ${"ABVGD"[world.people.indexOf(consultantId ?? "")] ?? "nobody"}`;

export const iso = (at: number) => new Date(at).toISOString();
