import { type Limits, refusalToBook } from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import type { ScheduleFacts } from "../schedule/index.ts";
import { type ChosenSlot, chooseSlot } from "./choose-slot.ts";
import type { RequestBooking } from "./request-booking-input.ts";

/** What the rules ask of the database: the limits in force, the day of the start (null without one), the contact. */
export type BookingFacts = { limits: Limits; schedule: ScheduleFacts | null; openBookingsOfContact: number };

/** The slot to take, or null without a start. Throws `refused`, `slot_taken`, and `invalid` for an unknown consultant. */
export function decideBooking(
  ctx: Ctx,
  centre: Centre,
  input: RequestBooking,
  { limits, schedule, openBookingsOfContact }: BookingFacts,
): ChosenSlot | null {
  const { timezone } = centre;
  const { now } = ctx;
  const { consultantId = null, topic = null, childcareChildren = 0 } = input;
  const startsAt = input.startsAt ? new Date(input.startsAt) : null;
  const anonymous = input.person === undefined;
  const asked = { ...input, source: "site" as const, anonymous, topic, childcareChildren };
  const refusal = (time: { startsAt: Date | null; consultantId: string | null }) =>
    refusalToBook({ ...asked, ...time }, { now, timezone, openBookingsOfContact }, limits);
  if (!startsAt || !schedule) {
    refuse(refusal({ startsAt: null, consultantId }));
    requireKnown(centre, consultantId);
    return null;
  }
  // What is not offered at all is said before anything about the time.
  refuse(refusal({ startsAt: null, consultantId: null }));
  const slot = chooseSlot(schedule, now, { timezone, limits }, { ...input, startsAt });
  refuse(refusal(slot));
  return slot;
}

/** A wish for somebody whom the centre does not have. With a time the schedule says so. */
function requireKnown({ consultants }: Centre, wished: string | null): void {
  if (wished === null || consultants.some(({ id }) => id === wished)) return;
  const message = "Такого специалиста в центре нет. Выберите другого или запишитесь без выбора.";
  throw new AppError("invalid", message, { detail: { errors: [{ path: "consultantId", message }] } });
}
