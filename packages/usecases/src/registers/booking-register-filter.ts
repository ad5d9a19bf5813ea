import { bookingSources, bookingStates, refusalToFilterRegister } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import type { BookingSelection } from "./booking-register-queries.ts";

/** States that a booking in the journal can have: a held time is no booking yet. */
export const registeredStates = bookingStates.filter((state) => state !== "held");

export type RegisteredState = (typeof registeredStates)[number];

/** Which lines of the journal of bookings are wanted. */
export const BookingRegisterFilter = z.strictObject({
  year: z.int().min(2000).max(2100),
  month: z.int().min(1).max(12).optional(),
  consultantId: z.uuid().optional(),
  source: z.enum(bookingSources).optional(),
  state: z.enum(registeredStates).optional(),
  /** Lines with a smaller number: the `next` of the page before. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type BookingRegisterFilter = z.input<typeof BookingRegisterFilter>;

/** The filter as the query reads it; a consultant's is narrowed to the bookings that are theirs. Throws `refused`. */
export function bookingSelectionOf(
  actor: Member,
  wanted: z.output<typeof BookingRegisterFilter>,
): BookingSelection {
  const { year, month, source = null, state = null, before = null, limit } = wanted;
  const consultantId = ownConsultantOf(actor) ?? wanted.consultantId ?? null;
  const firstDay = month ? `${year}-${String(month).padStart(2, "0")}-01` : null;
  const isSet = (...filters: unknown[]) => filters.filter((filter) => filter !== null).length;
  refuse(refusalToFilterRegister({ broad: isSet(source, state), narrow: isSet(firstDay, consultantId) }));
  return { year, month: firstDay, consultantId, source, state, before, limit };
}
