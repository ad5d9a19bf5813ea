import type { ServiceForm } from "../catalogues/service-forms.ts";
import { coverageIn } from "./coverage.ts";
import type { KeptSchedule } from "./schedule-after.ts";

/** What of a booking with a time the schedule can take the ground from under. */
export type ScheduledBooking = {
  consultantId: string;
  secondConsultantId: string | null;
  startsAt: Date;
  endsAt: Date;
  form: ServiceForm;
  placeId: string | null;
};

export const orphanReasons = ["place_closed", "absence", "outside_openings", "place_changed"] as const;
export type OrphanReason = (typeof orphanReasons)[number];

export const orphanReasonLabels: Record<OrphanReason, string> = {
  place_closed: "Место закрывается",
  absence: "Консультанта не будет",
  outside_openings: "В это время приёма не будет",
  place_changed: "Приём переезжает в другое место",
};

/**
 * The bookings that a change orphans, with the reason, in the order given (R13): those that the schedule bore before
 * it and does not after. One that stood outside the openings already is no orphan of this change.
 */
export function orphansOf<Booking extends ScheduledBooking>(
  bookings: readonly Booking[],
  {
    before,
    after,
    closedPlaces,
  }: { before: KeptSchedule; after: KeptSchedule; closedPlaces: readonly string[] },
): { booking: Booking; reason: OrphanReason }[] {
  const [was, will] = [coverageIn(before), coverageIn(after)];
  const reasonOf = (booking: Booking): OrphanReason | null => {
    if (booking.placeId !== null && closedPlaces.includes(booking.placeId)) return "place_closed";
    const [now, then] = [was(booking), will(booking)];
    if (then.isAway && !now.isAway) return "absence";
    if (now.isOpen && !then.isOpen) return "outside_openings";
    return now.isInPlace && then.isOpen && !then.isInPlace ? "place_changed" : null;
  };
  return bookings.flatMap((booking) => {
    const reason = reasonOf(booking);
    return reason ? [{ booking, reason }] : [];
  });
}
