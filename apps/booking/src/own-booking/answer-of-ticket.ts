import { readOwnAnswer } from "@prosvet/usecases/written-requests";
import type { PageContext } from "../pages-env.ts";
import type { Markup } from "../parts/markup.ts";
import { secretOf, type Ticket } from "../sealed/ticket-cookie.ts";
import { answerPart } from "./answer-part.ts";

/** What the page of a written request says of its answer; nothing of it is kept in the browser. Null while there is none. */
export async function answerOf(c: PageContext, ticket: Ticket): Promise<Markup | null> {
  const { booking } = ticket;
  if (booking.form !== "written" || booking.state !== "took_place") return null;
  const { ctx, centre } = c.var;
  return answerPart(await readOwnAnswer(ctx, centre, secretOf(ticket)), centre);
}
