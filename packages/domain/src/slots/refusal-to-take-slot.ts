import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { Refusal } from "../refusal.ts";
import { dayClocks } from "../time/wall-clock.ts";
import { dayOf } from "../time/zoned.ts";
import { blockedRanges } from "./blocked-ranges.ts";
import { byConsultant, hoursOf } from "./openings-of-day.ts";
import { refusalOfDuration } from "./refusal-of-duration.ts";
import { refusalOfStart } from "./slot-bounds.ts";
import { startsOf } from "./slot-starts.ts";
import type { Schedule, SlotRules } from "./slot-types.ts";

export type SlotRequest = {
  consultantId: string;
  startsAt: Date;
  form?: ServiceForm;
  /** Without it, the centre's usual duration. */
  durationMinutes?: number;
};

export type SlotFacts = Schedule & SlotRules;

/**
 * Why the slot may not be taken, by the same rules that list it (R13, R27, R36): the duration, the notice, the
 * horizon, the window, the opening, and `slot_taken` when a busy range is in the way. Null when it is free.
 */
export function refusalToTakeSlot(request: SlotRequest, facts: SlotFacts): Refusal | null {
  const { limits, timezone } = facts;
  const minutes = request.durationMinutes ?? limits.durationMinutes.default;
  const bounds = refusalOfDuration(minutes, limits) ?? refusalOfStart(request.startsAt, facts, timezone);
  if (bounds) return bounds;

  const duration = minutes * 60_000;
  if (!isOnStepOfOpening(request, facts, duration)) return notOpen;
  const isInTheWay = overlaps(request.startsAt.getTime(), duration);
  const absences = blockedRanges({ ...facts, busy: [] }, 0)(request.consultantId);
  if (absences.some(isInTheWay)) return notOpen;
  const busy = blockedRanges({ ...facts, absences: [] }, limits.bufferMinutes)(request.consultantId);
  return busy.some(isInTheWay) ? taken : null;
}

/** Whether the slot may be taken now; see `refusalToTakeSlot`. */
export const isSlotFree = (request: SlotRequest, facts: SlotFacts): boolean =>
  refusalToTakeSlot(request, facts) === null;

const notOpen: Refusal = {
  code: "slot_not_open",
  message: "В это время приёма нет. Выберите время из списка.",
  requirement: "R13",
};

const taken: Refusal = {
  code: "slot_taken",
  message: "Это время только что заняли. Выберите другое.",
  requirement: "R13",
};

const overlaps = (at: number, duration: number) => (range: { from: number; until: number }) =>
  range.from < at + duration && at < range.until;

function isOnStepOfOpening(request: SlotRequest, facts: SlotFacts, duration: number): boolean {
  const { limits, timezone } = facts;
  const [consultant] = byConsultant(
    facts.openings.filter((opening) => opening.consultantId === request.consultantId),
  );
  const [clock] = dayClocks(dayOf(request.startsAt, timezone), 1, timezone);
  if (!consultant || !clock) return false;
  const hours = hoursOf(consultant, clock.day, limits.serviceForms).filter(
    ({ forms }) => !request.form || forms.includes(request.form),
  );
  const at = request.startsAt.getTime();
  return startsOf(hours, clock, limits.slotStepMinutes * 60_000, duration).some((start) => start.at === at);
}
