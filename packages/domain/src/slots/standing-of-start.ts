import { type Hindrances, type Range, rangeOf } from "./blocked-ranges.ts";
import type { Start } from "./slot-starts.ts";
import type { BusyRange } from "./slot-types.ts";

/** Free with the seats that are left, given away, or closed because somebody is away. */
export type Standing =
  | { free: true; seatsFree: number; seat: number }
  | { free: false; why: "taken" | "closed" };

const taken: Standing = { free: false, why: "taken" };

/**
 * How a meeting of a consultant stands (R13): nobody of it away, nobody busy with the buffer around, the room nobody
 * else's. Rows of the same group at the same start are its seats and no hindrance.
 */
export function standingOf(start: Start, consultantId: string, hindrances: Hindrances): Standing {
  const { buffer, awayOf, busyOf, busyIn } = hindrances;
  const { secondConsultantId, roomId, seats, at } = start;
  const people = secondConsultantId ? [consultantId, secondConsultantId] : [consultantId];
  const isInTheWay = ({ from, until }: Range) => from < start.until && at < until;
  if (people.some((id) => awayOf(id).some(isInTheWay))) return { free: false, why: "closed" };

  const fellows = seats > 1 ? busyOf(consultantId).filter((range) => isSeat(range, at)) : [];
  const ids = new Set(fellows.map(({ bookingId }) => bookingId));
  const isOfGroup = (range: BusyRange) =>
    fellows.includes(range) || (seats > 1 && range.jointWith != null && ids.has(range.jointWith));
  const isBusy = (id: string) =>
    busyOf(id).some((range) => isInTheWay(rangeOf(range, buffer)) && !isOfGroup(range));
  if (people.some(isBusy)) return taken;
  const isOthersRoom = (range: BusyRange) =>
    range.consultantId !== consultantId && isInTheWay(rangeOf(range));
  if (roomId && busyIn(roomId).some(isOthersRoom)) return taken;

  const seated = new Set(fellows.map((range) => range.seat ?? 1));
  const left = seatNumbers(seats).filter((seat) => !seated.has(seat));
  const [seat] = left;
  return seat === undefined ? taken : { free: true, seatsFree: left.length, seat };
}

const isSeat = ({ startsAt, seats = 1, jointWith = null }: BusyRange, at: number): boolean =>
  seats > 1 && jointWith === null && startsAt.getTime() === at;

const seatNumbers = (seats: number) => Array.from({ length: seats }, (_, index) => index + 1);
