import type { CentreTx, Db } from "@prosvet/db";
import {
  addDays,
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
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { listSlots, readScheduleFacts, type ScheduleFacts } from "../schedule/index.ts";

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

const offeredForMs = 250;
const mostOffered = 20;
const offers = new WeakMap<Db, Map<string, { until: number; slots: Promise<Slot[]> }>>();

/**
 * The nearest free times in the same form, to offer instead. A crowd that has lost one slot is offered the same list:
 * it is read once for all who ask within a quarter of a second.
 */
export function freshSlots(
  ctx: Ctx,
  centre: Centre,
  { form, consultantId }: Omit<Wanted, "startsAt">,
): Promise<Slot[]> {
  const only = centre.limits.consultantChoice === "choice" ? consultantId : undefined;
  const offered = offers.get(ctx.db) ?? new Map();
  offers.set(ctx.db, offered);
  const key = `${centre.tenantId} ${form} ${only}`;
  const known = offered.get(key);
  if (known && known.until > performance.now()) return known.slots;
  for (const [old, { until }] of offered) if (until <= performance.now()) offered.delete(old);
  const from = dayOf(ctx.now, centre.timezone);
  const to = addDays(from, centre.limits.bookingHorizonDays);
  const slots = listSlots(ctx, centre, { from, to, form, consultantId: only }).then((all) =>
    all.slice(0, mostOffered),
  );
  offered.set(key, { until: performance.now() + offeredForMs, slots });
  return slots;
}
