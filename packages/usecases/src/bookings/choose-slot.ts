import type { CentreTx } from "@prosvet/db";
import {
  dayOf,
  endOfDay,
  freeSlots,
  type Limits,
  type Refusal,
  refusalToTakeSlot,
  type ServiceForm,
  type Slot,
  startOfDay,
} from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import { readScheduleFacts, type ScheduleFacts } from "../schedule/index.ts";

type Place = { timezone: string; limits: Limits };
/** What of a slot a booking takes. */
export type ChosenSlot = Pick<Slot, "consultantId" | "startsAt" | "endsAt">;

type Wanted = {
  startsAt: Date;
  form: ServiceForm;
  consultantId?: string | undefined;
  laterByWish?: boolean | undefined;
  /** When the booking was made, for one that moves. */
  requestedAt?: Date | undefined;
};

/** The schedule of the day of a start, as this transaction sees it. */
export function readScheduleAt(tx: CentreTx, startsAt: Date, timezone: string): Promise<ScheduleFacts> {
  const day = dayOf(startsAt, timezone);
  const span = { from: day, to: day, startsAt: startOfDay(day, timezone), endsAt: endOfDay(day, timezone) };
  return readScheduleFacts(tx, span);
}

/**
 * The slot that was asked for, checked again by every rule against the schedule of its day; without a consultant,
 * that of the first who is free then. Throws `refused` or `slot_taken`.
 */
export function chooseSlot(schedule: ScheduleFacts, now: Date, place: Place, wanted: Wanted): ChosenSlot {
  const { timezone, limits } = place;
  const { startsAt, form, consultantId, laterByWish, requestedAt } = wanted;
  const facts = { ...schedule, timezone, now, limits, laterByWish, requestedAt };
  if (!consultantId) {
    const day = dayOf(startsAt, timezone);
    const free = freeSlots({ ...facts, from: day, to: day, form });
    const slot = free.find((candidate) => candidate.startsAt.getTime() === startsAt.getTime());
    if (!slot) throw slotTaken();
    return slot;
  }
  const refusal = refusalToTakeSlot({ startsAt, form, consultantId }, facts);
  if (refusal?.code === "slot_taken") throw slotTaken(refusal);
  refuse(refusal);
  const endsAt = new Date(startsAt.getTime() + limits.durationMinutes.default * 60_000);
  return { consultantId, startsAt, endsAt };
}

/** Somebody was faster. The caller offers what is free now. */
export const slotTaken = (refusal?: Refusal | null) =>
  new AppError("slot_taken", "Это время только что заняли. Выберите другое: свободные показаны ниже.", {
    refusal: refusal ?? undefined,
  });
