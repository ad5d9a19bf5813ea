import { type OwnRating, readOwnRating } from "@prosvet/usecases/ratings";
import type { PageContext } from "../pages-env.ts";
import { secretOf, type Ticket } from "../sealed/ticket-cookie.ts";

/** How the booking of a ticket stands with its rating; null while there is nothing to rate, or the centre asks for none. */
export async function ratingOf(c: PageContext, ticket: Ticket): Promise<OwnRating | null> {
  const { ctx, centre } = c.var;
  if (ticket.booking.state !== "took_place" || !centre.limits.ratingEnabled) return null;
  return readOwnRating(ctx, centre, secretOf(ticket));
}
