import type { Refusal } from "../refusal.ts";
import { kindsOfDays } from "../schedule/production-calendar.ts";
import { dayClocks } from "../time/wall-clock.ts";
import { dayOf } from "../time/zoned.ts";
import { hindrancesOf } from "./blocked-ranges.ts";
import { slotOf } from "./free-slots.ts";
import { meetingsOf } from "./meetings-of-day.ts";
import { byConsultant } from "./openings-of-day.ts";
import { refusalOfDuration } from "./refusal-of-duration.ts";
import { refusalOfStart } from "./slot-bounds.ts";
import type { Start } from "./slot-starts.ts";
import type { Schedule, Slot, SlotRules, SlotWish } from "./slot-types.ts";
import { standingOf } from "./standing-of-start.ts";

export type SlotRequest = SlotWish & { consultantId: string; startsAt: Date };

export type SlotFacts = Schedule & SlotRules;

export type SlotAnswer = { slot: Slot; refusal: null } | { slot: null; refusal: Refusal };

/**
 * The slot of a consultant at a start, by the same rules that list it (R13, R24, R27, R36), or why there is none: the
 * duration, the notice, the horizon, the window, the opening, and `slot_taken` when somebody has a person, the room or
 * the last seat of it; what is held for them keeps no buffer any more. Whether the consultant answers the topic is not asked: whom the recipient chose stays (R38).
 */
export function slotToTake(request: SlotRequest, facts: SlotFacts): SlotAnswer {
  const { limits, timezone, now } = facts;
  const { consultantId, startsAt, durationMinutes } = request;
  const tooLong = durationMinutes === undefined ? null : refusalOfDuration(durationMinutes, limits);
  const bounds = tooLong ?? refusalOfStart(startsAt, facts, timezone);
  if (bounds) return { slot: null, refusal: bounds };

  const hindrances = hindrancesOf(facts, now, facts.isHeld ? 0 : limits.bufferMinutes);
  const standings = startsAtTime(request, facts).map((start) => ({
    start,
    standing: standingOf(start, consultantId, hindrances),
  }));
  for (const { start, standing } of standings) {
    if (standing.free) return { slot: slotOf(consultantId, { start, standing }), refusal: null };
  }
  const isTaken = standings.some(({ standing }) => !standing.free && standing.why === "taken");
  return { slot: null, refusal: isTaken ? taken : notOpen };
}

/** Why the slot may not be taken, null when it is free; see `slotToTake`. */
export const refusalToTakeSlot = (request: SlotRequest, facts: SlotFacts): Refusal | null =>
  slotToTake(request, facts).refusal;

/** Whether the slot may be taken now; see `slotToTake`. */
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

function startsAtTime(request: SlotRequest, facts: SlotFacts): Start[] {
  const { limits, timezone } = facts;
  const consultants = byConsultant(facts.openings);
  const consultant = consultants.find(({ id }) => id === request.consultantId);
  const second = consultants.find(({ id }) => id === request.secondConsultantId) ?? null;
  const [clock] = dayClocks(dayOf(request.startsAt, timezone), 1, timezone);
  if (!consultant || !clock) return [];
  const rules = { wish: request, limits, kindOf: kindsOfDays(facts.calendar), second };
  const at = request.startsAt.getTime();
  return meetingsOf(consultant, clock, rules).filter((start) => start.at === at);
}
