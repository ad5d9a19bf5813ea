import { bookingStates, channels, serviceForms, topics } from "@prosvet/domain";
import type { BookingSecret } from "@prosvet/usecases/bookings";
import { z } from "zod";
import { type SealedCookie, sealedCookie } from "./sealed-cookie.ts";

const Moment = z.iso.datetime().transform((text) => new Date(text));
const MomentText = z.union([Moment, z.date()]);

/** A booking as its owner saw it last. */
const SeenBooking = z.strictObject({
  id: z.string(),
  number: z.string(),
  state: z.enum(bookingStates),
  startsAt: MomentText.nullable(),
  endsAt: MomentText.nullable(),
  consultantName: z.string().nullable(),
  form: z.enum(serviceForms),
  channel: z.enum(channels),
  topic: z.enum(topics).nullable(),
  deadline: z.string(),
  requestedAt: MomentText,
  childcareChildren: z.int(),
  place: z.strictObject({ name: z.string(), address: z.string().nullable() }).nullable().default(null),
  mayCancel: z.boolean(),
  /** Counts the changes: the sequence of a calendar's entry. */
  version: z.int(),
});
export type SeenBooking = z.infer<typeof SeenBooking>;

/** The way back to a booking, kept out of addresses: the token of its link, which spends no tries of the PIN. */
export const Ticket = z.strictObject({
  link: z.string(),
  booking: SeenBooking,
  seenAt: MomentText,
  /** What the confirmation says differently: whether the centre can reach the person. Null: found by number and PIN. */
  made: z.strictObject({ pin: z.string(), reachable: z.enum(["no", "phone", "email"]) }).nullable(),
});
export type Ticket = z.infer<typeof Ticket>;

/** What opens the booking of a ticket. */
export const secretOf = ({ link }: Ticket): BookingSecret => ({ link, opened: true });

export type TicketCookie = SealedCookie<Ticket>;

/** The booking that was just made or found. */
export const ticketCookie = (deps: Parameters<typeof sealedCookie>[0], secure: boolean): TicketCookie =>
  sealedCookie(deps, { name: "prosvet-ticket", purpose: "booking ticket", content: Ticket, secure });
