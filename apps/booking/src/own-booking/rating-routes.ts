import { ratingMarks, requestMetAnswers } from "@prosvet/domain";
import { AppError } from "@prosvet/usecases";
import { rateOwnService } from "@prosvet/usecases/ratings";
import { Hono } from "hono";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldErrors } from "../parts/field-errors.ts";
import { secretOf } from "../sealed/ticket-cookie.ts";
import { answerOf } from "./answer-of-ticket.ts";
import { type MineView, minePage } from "./mine-page.ts";
import { type OpenTicket, openTicket, toFind, toMine } from "./open-ticket.ts";
import { ratingOf } from "./rating-of-ticket.ts";
import { mostWords, type TypedRating } from "./rating-part.ts";

export const ratingRoutes = new Hono<PagesEnv>().post("/rating", async (c) => {
  const open = await openTicket(c);
  if (!open) return toFind(c);
  const form = await readForm(c);
  const typed = { mark: form.line("mark"), met: form.line("met"), words: form.text("words") };
  const mark = ratingMarks.find((known) => String(known) === typed.mark);
  const errors = faultsOf(typed);
  if (mark === undefined || errors.length > 0) return sendBack(c, open, { typed, errors }, 422);
  const requestMet = requestMetAnswers.find((known) => known === typed.met);
  const { words: comment } = typed;
  try {
    const rating = { mark, ...(requestMet && { requestMet }), ...(comment && { comment }) };
    await rateOwnService(c.var.ctx, c.var.centre, secretOf(open.ticket), rating);
    return toMine(c, "rated");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
    return sendBack(c, open, { typed, failure: error.message }, c.var.statusOf(error.code));
  }
});

function faultsOf({ mark, words }: TypedRating): FieldErrors {
  return [
    ...(ratingMarks.some((known) => String(known) === mark)
      ? []
      : [{ field: "mark", message: "Выберите оценку: одну из пяти." }]),
    ...(words.length <= mostWords
      ? []
      : [{ field: "words", message: `Сократите написанное: не больше ${mostWords} знаков.` }]),
  ];
}

/** The booking as it is now, with what was typed and why it was not taken. */
async function sendBack(
  c: PageContext,
  { ticket, booking }: OpenTicket,
  more: Pick<MineView, "typed" | "errors" | "failure">,
  status: Parameters<typeof sendPage>[2],
) {
  const [answer, rating] = await Promise.all([answerOf(c, ticket), ratingOf(c, ticket)]);
  return sendPage(c, minePage(c.var.centre, { booking, answer, rating, ...more }), status);
}
