import type { Shot } from "./shot.ts";

/** Whether the centre receives no more at a time that is held: one of those whom the hold takes is away then (R13). */
export function isTimeLost({ bookings, absences }: Shot, holdId: string): boolean {
  const held = bookings.filter(({ id, joint_with }) => id === holdId || joint_with === holdId);
  return held.some(({ consultant_id, starts, ends }) =>
    absences.some(
      (away) =>
        away.starts < (ends ?? 0) &&
        (starts ?? 0) < away.ends &&
        (away.consultant_id === null || away.consultant_id === consultant_id),
    ),
  );
}
