import { readOwnMaterials } from "@prosvet/usecases/materials";
import { readOwnAnswer } from "@prosvet/usecases/written-requests";
import type { PageContext } from "../pages-env.ts";
import { html, type Markup } from "../parts/markup.ts";
import { secretOf, type Ticket } from "../sealed/ticket-cookie.ts";
import { answerPart } from "./answer-part.ts";
import { materialsPart } from "./materials-part.ts";

/**
 * What the page of a booking says of the help that was given: the answer to a written request, and the materials that
 * came with it; nothing of it is kept in the browser. Null while there is none.
 */
export async function answerOf(c: PageContext, ticket: Ticket): Promise<Markup | null> {
  const { booking } = ticket;
  if (booking.state !== "took_place") return null;
  const { ctx, centre } = c.var;
  const materials = materialsPart(await readOwnMaterials(ctx, centre, secretOf(ticket)));
  if (booking.form !== "written") return materials;
  const answer = answerPart(await readOwnAnswer(ctx, centre, secretOf(ticket)), centre);
  return html`${answer}${materials ?? ""}`;
}
