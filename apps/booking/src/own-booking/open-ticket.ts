import { AppError } from "@prosvet/usecases";
import { type OwnBooking, readOwnBooking } from "@prosvet/usecases/bookings";
import { bookingAddress } from "../http/addresses.ts";
import type { PageContext } from "../pages-env.ts";
import { secretOf, type Ticket } from "../sealed/ticket-cookie.ts";
import { seenBookingOf } from "./seen-booking.ts";

/** A parent's booking with what only they may see of it. */
export type FoundBooking = Awaited<ReturnType<typeof readOwnBooking>>;

export const toFind = (c: PageContext) => c.redirect(bookingAddress(c.var.centre.slug, "find"), 303);

/** Back to the booking; the mark says what has just been done. */
export const toMine = (c: PageContext, mark?: string) =>
  c.redirect(bookingAddress(c.var.centre.slug, "mine", mark), 303);

type Way = Pick<Ticket, "link"> & Partial<Pick<Ticket, "made">>;

/** Remembers the way to the booking and how it was seen last. */
export function keepTicket(c: PageContext, { link, made = null }: Way, booking: OwnBooking): Ticket {
  const ticket: Ticket = { link, booking: seenBookingOf(booking), seenAt: c.var.ctx.now, made };
  c.var.ticket.keep(c, ticket);
  return ticket;
}

export type OpenTicket = { ticket: Ticket; booking: FoundBooking };

/** The booking of the ticket as it is now; null when there is no ticket or it opens nothing any more. */
export async function openTicket(c: PageContext): Promise<OpenTicket | null> {
  const ticket = c.var.ticket.read(c);
  if (!ticket) return null;
  try {
    const booking = await readOwnBooking(c.var.ctx, c.var.centre, secretOf(ticket));
    return { ticket: keepTicket(c, ticket, booking), booking };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}
