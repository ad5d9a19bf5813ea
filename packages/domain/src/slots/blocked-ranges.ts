import type { Absence, BusyRange, Schedule } from "./slot-types.ts";

/** A half-open range of epoch milliseconds. */
export type Range = { from: number; until: number };

/** What stands in the way of meetings: who is away, whose time is given away, which rooms are. */
export type Hindrances = {
  buffer: number;
  awayOf(consultantId: string): readonly Range[];
  busyOf(consultantId: string): readonly BusyRange[];
  busyIn(roomId: string): readonly BusyRange[];
};

/** Hindrances by consultant and by room; a hold that has run out is none. */
export function hindrancesOf(schedule: Schedule, now: Date, bufferMinutes: number): Hindrances {
  const [away, busy, rooms] = [listsBy<Range>(), listsBy<BusyRange>(), listsBy<BusyRange>()];
  const ofAll: Range[] = [];
  for (const absence of schedule.absences) {
    (absence.consultantId === null ? ofAll : away.of(absence.consultantId)).push(rangeOf(absence));
  }
  for (const range of schedule.busy) {
    if (range.heldUntil && range.heldUntil <= now) continue;
    busy.of(range.consultantId).push(range);
    if (range.roomId) rooms.of(range.roomId).push(range);
  }
  return {
    buffer: bufferMinutes * 60_000,
    awayOf: (consultantId) => [...ofAll, ...away.known(consultantId)],
    busyOf: busy.known,
    busyIn: rooms.known,
  };
}

/** Ranges in which these people, and this room for the first of them, take nobody; in order and joined. */
export function blockedRanges(
  { buffer, awayOf, busyOf, busyIn }: Hindrances,
  [first, ...others]: readonly [string, ...string[]],
  roomId: string | null,
): Range[] {
  const people = [first, ...others];
  const inRoom = roomId ? busyIn(roomId).filter(({ consultantId }) => consultantId !== first) : [];
  return joined([
    ...people.flatMap((id) => awayOf(id)),
    ...people.flatMap((id) => busyOf(id).map((range) => rangeOf(range, buffer))),
    ...inRoom.map((range) => rangeOf(range)),
  ]);
}

/** A range with so much more on both sides. */
export const rangeOf = ({ startsAt, endsAt }: Absence | BusyRange, around = 0): Range => ({
  from: startsAt.getTime() - around,
  until: endsAt.getTime() + around,
});

function listsBy<T>() {
  const lists = new Map<string, T[]>();
  const known = (key: string): readonly T[] => lists.get(key) ?? [];
  const of = (key: string): T[] => {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
  };
  return { known, of };
}

function joined(ranges: Range[]): Range[] {
  const inOrder = ranges
    .filter((range) => range.from < range.until)
    .sort((left, right) => left.from - right.from);
  const result: Range[] = [];
  for (const range of inOrder) {
    const last = result.at(-1);
    if (last && range.from <= last.until) last.until = Math.max(last.until, range.until);
    else result.push({ ...range });
  }
  return result;
}
