import type { BookingSource } from "../catalogues/booking-sources.ts";
import type { Channel } from "../catalogues/channels.ts";
import type { ServiceForm } from "../catalogues/service-forms.ts";

/** What a booking asks for, as far as the rules read it; nothing of the person is read, so nothing is required. */
export type BookingRequest = {
  form: ServiceForm;
  channel: Channel;
  source: BookingSource;
  /** Null waits for a time. */
  startsAt: Date | null;
  /** With a time, the consultant of the slot; without one, a wish of the recipient. */
  consultantId: string | null;
  topic: string | null;
  anonymous: boolean;
  /** Children to be looked after, 0 for none. */
  childcareChildren: number;
  laterByWish?: boolean;
  person?: unknown;
};

export type BookingFacts = {
  now: Date;
  timezone: string;
  /** Bookings of the same contact in `openBookingStates`; 0 for an anonymous one. */
  openBookingsOfContact: number;
  /** Places of childcare already promised at that time. */
  childcarePlacesTaken?: number;
};
