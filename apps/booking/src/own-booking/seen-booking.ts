import type { OwnBooking } from "@prosvet/usecases/bookings";
import type { SeenBooking } from "../sealed/ticket-cookie.ts";

/** What the pages keep of a booking: nothing of who made it or what it is about. */
export const seenBookingOf = (booking: Omit<OwnBooking, "mayMove">): SeenBooking => ({
  id: booking.id,
  number: booking.number,
  state: booking.state,
  startsAt: booking.startsAt,
  endsAt: booking.endsAt,
  consultantName: booking.consultant?.name ?? null,
  form: booking.form,
  channel: booking.channel,
  topic: booking.topic,
  deadline: booking.deadline,
  requestedAt: booking.requestedAt,
  childcareChildren: booking.childcareChildren,
  place: booking.place,
  mayCancel: booking.mayCancel,
  version: booking.version,
});
