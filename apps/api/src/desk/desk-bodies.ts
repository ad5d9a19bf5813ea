import { RegisterBooking, RegisterVisit, RegisterVisits } from "@prosvet/usecases";
import { Instant } from "../http/fields.ts";

/** A booking as it is told to the staff. */
export const RegisterBookingBody = RegisterBooking.safeExtend({ startsAt: Instant.optional() });

/** A visit without a booking: the topic, and what differs from the usual. */
export const RegisterVisitBody = RegisterVisit.extend({ startedAt: Instant.optional() });

export { RegisterVisits as RegisterVisitsBody };
