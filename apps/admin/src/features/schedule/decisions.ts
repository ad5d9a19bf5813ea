import type { NewTimeOfOrphan, Orphan, OrphanMove } from "../../api/types.ts";

/** What becomes of a booking that a change leaves without its time. */
export type Decision =
  | { kind: "undecided" }
  | { kind: "proposal" }
  | { kind: "time"; time: NewTimeOfOrphan | null }
  | { kind: "keep"; why: string }
  | { kind: "without_time" };

export type Decisions = Readonly<Record<string, Decision>>;

/** Everybody goes to the proposed time; who has none waits to be decided. What was decided before stays so. */
export const decisionsFor = (orphans: readonly Orphan[], before: Decisions = {}): Decisions =>
  Object.fromEntries(
    orphans.map(({ bookingId, proposal }) => {
      const first: Decision = { kind: proposal ? "proposal" : "undecided" };
      const former = before[bookingId];
      return [bookingId, former && former.kind !== "proposal" ? former : first];
    }),
  );

/** The time that a decision means, null when it means none. */
export function timeOf(orphan: Orphan, decision: Decision | undefined): NewTimeOfOrphan | null {
  if (decision?.kind === "proposal") return orphan.proposal;
  return decision?.kind === "time" ? decision.time : null;
}

function moveOf(orphan: Orphan, decision: Decision | undefined): OrphanMove | null {
  const { bookingId } = orphan;
  if (decision?.kind === "keep") {
    const why = decision.why.trim();
    return why ? { bookingId, keep: true, why } : null;
  }
  if (decision?.kind === "without_time") return { bookingId, withoutTime: true };
  const time = timeOf(orphan, decision);
  return time && { bookingId, startsAt: time.startsAt, consultantId: time.consultant.id };
}

/** The decisions as the API takes them, null while somebody is undecided. */
export function movesOf(orphans: readonly Orphan[], decisions: Decisions): OrphanMove[] | null {
  const moves = orphans.map((orphan) => moveOf(orphan, decisions[orphan.bookingId]));
  return moves.every((move) => move !== null) ? moves : null;
}

const placeOf = ({ startsAt, consultant }: NewTimeOfOrphan) => `${startsAt} ${consultant.id}`;

/** Times that are left for one booking when the others have what was decided for them. */
export function timesLeft(
  times: readonly NewTimeOfOrphan[],
  orphans: readonly Orphan[],
  decisions: Decisions,
  bookingId: string,
): NewTimeOfOrphan[] {
  const taken = new Set(
    orphans
      .filter((orphan) => orphan.bookingId !== bookingId)
      .flatMap((orphan) => timeOf(orphan, decisions[orphan.bookingId]) ?? [])
      .map(placeOf),
  );
  return times.filter((time) => !taken.has(placeOf(time)));
}
