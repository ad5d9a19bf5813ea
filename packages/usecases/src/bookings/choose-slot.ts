import type { CentreTx } from "@prosvet/db";
import {
  dayOf,
  endOfDay,
  freeSlots,
  type Limits,
  proposeConsultant,
  type Refusal,
  type ServiceForm,
  type Slot,
  slotToTake,
  startOfDay,
  weekOf,
} from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import { holdSchedule, readLoadsIn, readScheduleFacts, type ScheduleFacts } from "../schedule/index.ts";

type Place = { timezone: string; limits: Limits };

/** What of a slot a booking takes. */
export type ChosenSlot = Pick<
  Slot,
  "consultantId" | "startsAt" | "endsAt" | "placeId" | "roomId" | "secondConsultantId" | "seats"
> & {
  /** Of a group, the lowest seat that seems free; `takeSlot` looks again. */
  seat: number;
  /** Holds that ran out and still stand in the way: whoever takes the slot deletes them. */
  expiredHolds?: readonly string[];
};

export type WantedSlot = {
  startsAt: Date;
  form: ServiceForm;
  /** Without one the centre proposes who is free then (R37). */
  consultantId?: string | undefined;
  laterByWish?: boolean | undefined;
  /** When the booking was made, for one that moves. */
  requestedAt?: Date | undefined;
  /** By need (R27). */
  durationMinutes?: number | undefined;
  topic?: string | undefined;
  secondConsultantId?: string | undefined;
  /** It is held for the one who asks. */
  isHeld?: boolean | undefined;
  /** Bookings and holds that are no hindrance: one's own. */
  ignoring?: readonly string[] | undefined;
};

/** The schedule of a day, and how much each consultant has in its week when nobody is named. */
export type DaySchedule = ScheduleFacts & { loads?: ReadonlyMap<string, number> };

/**
 * The schedule of the day of a start, as this transaction sees it; all in one trip. Who is going to name a consultant
 * says so: then nobody has to be proposed.
 */
export async function readScheduleAt(
  tx: CentreTx,
  startsAt: Date,
  timezone: string,
  asked: { consultantId?: string | undefined; topic?: string | undefined } = {},
): Promise<DaySchedule> {
  const day = dayOf(startsAt, timezone);
  const span = spanOf(day, day, timezone);
  const held = holdSchedule(tx);
  if (asked.consultantId) {
    const [schedule] = await Promise.all([readScheduleFacts(tx, span), held]);
    return schedule;
  }
  const week = weekOf(day);
  const [schedule, loads] = await Promise.all([
    readScheduleFacts(tx, { ...span, topic: asked.topic }),
    readLoadsIn(tx, spanOf(week.from, week.to, timezone)),
    held,
  ]);
  return { ...schedule, loads };
}

const spanOf = (from: string, to: string, timezone: string) => ({
  ...{ from, to },
  startsAt: startOfDay(from, timezone),
  endsAt: endOfDay(to, timezone),
});

/**
 * The slot that was asked for, checked again by every rule against the schedule of its day; without a consultant,
 * that of the one whom the centre proposes of those who are free then. Throws `refused` or `slot_taken`.
 */
export function chooseSlot(schedule: DaySchedule, now: Date, place: Place, wanted: WantedSlot): ChosenSlot {
  const { timezone, limits } = place;
  const { startsAt, form, consultantId, laterByWish, requestedAt, isHeld } = wanted;
  const { durationMinutes, topic, secondConsultantId, ignoring = [] } = wanted;
  const busy = schedule.busy.filter(
    ({ bookingId, jointWith }) => !ignoring.includes(bookingId) && !ignoring.includes(jointWith ?? ""),
  );
  const wish = { form, durationMinutes, topic, secondConsultantId };
  const facts = { ...schedule, busy, timezone, now, limits, laterByWish, requestedAt, isHeld };
  if (!consultantId) return chosen(proposed(facts, startsAt, wish), facts);
  const { slot, refusal } = slotToTake({ ...wish, startsAt, consultantId }, facts);
  if (refusal?.code === "slot_taken") throw slotTaken(refusal);
  refuse(refusal);
  return chosen(slot, facts);
}

type Facts = DaySchedule & Place & { now: Date };
type Wish = Pick<WantedSlot, "form" | "durationMinutes" | "topic" | "secondConsultantId">;

/** Whoever answers the topic comes first; when only others are free, the centre may still name somebody else later. */
function proposed(facts: Facts, startsAt: Date, wish: Wish): Slot | null {
  const day = dayOf(startsAt, facts.timezone);
  const free = freeSlots({ ...facts, ...wish, competences: [], from: day, to: day });
  const then = free.filter((slot) => slot.startsAt.getTime() === startsAt.getTime());
  const { competences, openings, loads = new Map() } = facts;
  return proposeConsultant(then, { topic: wish.topic, competences, openings, loads });
}

function chosen(slot: Slot | null, { busy, now }: Facts): ChosenSlot {
  if (!slot) throw slotTaken();
  const { consultantId, secondConsultantId, startsAt, endsAt, placeId, roomId, seats, seat } = slot;
  const people = [consultantId, secondConsultantId];
  const expiredHolds = busy
    .filter(({ heldUntil }) => heldUntil && heldUntil <= now)
    .filter((hold) => people.includes(hold.consultantId) || (roomId !== null && hold.roomId === roomId))
    .filter((hold) => hold.startsAt < endsAt && startsAt < hold.endsAt)
    .map(({ bookingId, jointWith }) => jointWith ?? bookingId);
  return { consultantId, secondConsultantId, startsAt, endsAt, placeId, roomId, seats, seat, expiredHolds };
}

/** Somebody was faster. The caller offers what is free now. */
export const slotTaken = (refusal?: Refusal | null) =>
  new AppError("slot_taken", "Это время только что заняли. Выберите другое: свободные показаны ниже.", {
    refusal: refusal ?? undefined,
  });
