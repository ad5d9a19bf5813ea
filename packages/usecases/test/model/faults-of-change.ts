import { type BookingAction, type BookingState, bookingActions, bookingTransitions } from "@prosvet/domain";
import type { BookingShot, EventShot, Shot } from "./shot.ts";
import type { Done } from "./step.ts";

const kept = ["bookings", "waiting", "offers", "notices", "events", "lines", "counters", "absences"] as const;

/** What may not happen between two moments, whatever was done (R9). */
export function faultsOfChange(before: Shot, after: Shot, { end }: Pick<Done, "end">): string[] {
  if (end !== "done") {
    const changed = kept.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
    return changed.map((part) => `it was refused (${end}), and ${part} changed all the same`);
  }
  return faultsOfBookings(before, after);
}

/** The same of the bookings alone, when many things happened at once. */
export function faultsOfBookings(before: Shot, after: Shot): string[] {
  const now = new Map(after.bookings.map((row) => [row.id, row]));
  const were = new Map(before.bookings.map((row) => [row.id, row]));
  const gone = before.bookings.filter(({ id, state }) => state !== "held" && !now.has(id));
  const wasNotThere = after.bookings.filter(({ id, joint_with }) => !were.has(id) && joint_with === null);
  return [
    ...gone.map(({ id }) => `booking ${id} was deleted`),
    ...wasNotThere
      .filter(({ state }) => !born.includes(state))
      .map(({ state }) => `a booking began as ${state}`),
    ...after.bookings.flatMap((row) => {
      const was = were.get(row.id);
      return was && row.joint_with === null ? faultsOfOne(was, row, historyOf(before, after, row.id)) : [];
    }),
  ];
}

const born: readonly BookingState[] = ["held", "requested", "confirmed", "took_place"];

type History = { news: EventShot[]; undone: EventShot[] };

function historyOf(before: Shot, after: Shot, id: string): History {
  const known = new Map(before.events.map((event) => [event.id, event]));
  const own = after.events.filter((event) => event.booking_id === id);
  const isVisit = own.some(({ action }) => action === "register_visit");
  return {
    news: own.filter((event) => !known.has(event.id)),
    undone: own
      .filter((event) => event.undone !== null && known.get(event.id)?.undone === null)
      // A visit that was entered by mistake is cancelled with its service (R40).
      .map((event) => (isVisit ? { ...event, before: null } : event)),
  };
}

function faultsOfOne(was: BookingShot, row: BookingShot, { news, undone }: History): string[] {
  const told = news.map(({ action }) => action).join(", ") || "nothing";
  const change = `${was.id}: ${was.state} → ${row.state}, history: ${told}`;
  const faults: string[] = [];
  if (was.state !== row.state && !isLegal(was.state, row.state, news, undone))
    faults.push(`illegal: ${change}`);
  const isMoved = was.starts !== row.starts || was.consultant_id !== row.consultant_id;
  if (isMoved && news.length === 0) faults.push(`moved without a line of history: ${change}`);
  const isChanged = isMoved || was.state !== row.state || was.seat !== row.seat;
  if (isChanged && row.version <= was.version) faults.push(`changed within one version: ${change}`);
  return faults;
}

/** Whether the lines of history that came lead from one state to the other by the domain's table, in any order. */
function isLegal(from: BookingState, to: BookingState, news: EventShot[], undone: EventShot[]): boolean {
  const reached = new Set<BookingState>([from]);
  for (let round = 0; round <= news.length; round++) {
    for (const state of [...reached]) {
      for (const { action } of news) for (const next of nextOf(state, action, undone)) reached.add(next);
    }
  }
  return from !== to && reached.has(to);
}

function nextOf(state: BookingState, action: string, undone: EventShot[]): BookingState[] {
  if (action === "undo") return undone.map(({ before }) => before?.booking?.state ?? "cancelled_by_centre");
  const known = action === "accept_offer" ? "move" : action;
  if (!(bookingActions as readonly string[]).includes(known)) return [];
  const next = bookingTransitions[state][known as BookingAction];
  if (!next) return [];
  // A recipient's move to somebody else waits to be confirmed again (R37).
  return known === "move_by_recipient" ? [next, "requested"] : [next];
}
