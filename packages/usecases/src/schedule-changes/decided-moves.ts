import { AppError } from "../app-error.ts";
import type { Replan } from "../bookings/index.ts";
import type { Plan } from "./plan-change.ts";
import type { OrphanMove } from "./schedule-change-input.ts";

type Orphans = Plan["orphans"];

/** What becomes of every orphan, each decided once. Throws `invalid` that names those who are not. */
export function decidedMoves(orphans: Orphans, moves: readonly OrphanMove[], reason: string): Replan[] {
  const decisions = new Map(moves.map((move) => [move.bookingId, move]));
  const undecided = orphans.filter(({ booking }) => !decisions.has(booking.id));
  if (undecided.length > 0) throw notDecided(undecided);
  const known = new Set(orphans.map(({ booking }) => booking.id));
  if (decisions.size !== moves.length || moves.some(({ bookingId }) => !known.has(bookingId))) {
    const message = "В решениях есть лишние записи: эта перемена их не затрагивает. Обновите список.";
    throw new AppError("invalid", message, { detail: { errors: [{ path: "moves", message }] } });
  }
  return orphans.map(({ booking }) => {
    const move = decisions.get(booking.id) as OrphanMove;
    if ("keep" in move) return { booking, to: "keep", reason: move.why };
    if ("withoutTime" in move) return { booking, to: "without_time", reason };
    const { startsAt, consultantId } = move;
    return { booking, to: { startsAt: new Date(startsAt), consultantId }, reason };
  });
}

function notDecided(orphans: Orphans): AppError {
  const numbers = orphans.map(({ booking }) => booking.number).join(", ");
  const errors = orphans.slice(0, 100).map(({ booking }) => ({
    path: `moves.${booking.id}`,
    message: `Запись ${booking.number}: выберите новое время, оставьте прежнее или снимите его.`,
  }));
  return new AppError("invalid", `Решите, что делать с записями: ${numbers}.`, { detail: { errors } });
}
