import type { Slot } from "@prosvet/domain";
import { freeTimes } from "./expected-times.ts";
import type { Shot } from "./shot.ts";
import type { World } from "./world.ts";

type Told = {
  consultantId: string;
  starts: number;
  ends: number;
  seatsFree: number;
  secondConsultantId: string | null;
};
const words = ({ consultantId, starts, ends, seatsFree, secondConsultantId }: Told) =>
  `${consultantId.slice(-4)} ${new Date(starts).toISOString()}–${new Date(ends).toISOString().slice(11)} ×${seatsFree} ${secondConsultantId?.slice(-4) ?? ""}`;

/** No time is lost and none is promised twice: what the pages list is what the rows leave (R13). */
export function faultsOfTimes(world: World, shot: Shot, listed: readonly Slot[]): string[] {
  const shown = new Set(
    listed.map(({ startsAt, endsAt, ...slot }) => words({ ...slot, starts: +startsAt, ends: +endsAt })),
  );
  const expected = new Set(freeTimes(world, shot).map(words));
  return [
    ...[...expected].filter((time) => !shown.has(time)).map((time) => `lost: ${time}`),
    ...[...shown].filter((time) => !expected.has(time)).map((time) => `promised though it is taken: ${time}`),
  ];
}
