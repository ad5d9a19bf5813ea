import { AppError } from "@prosvet/usecases";
import { cancelOwnBooking, readOwnBooking } from "@prosvet/usecases/bookings";
import { Hono } from "hono";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldErrors } from "../parts/field-errors.ts";
import { secretOf } from "../sealed/ticket-cookie.ts";
import { answerOf } from "./answer-of-ticket.ts";
import { findPage, type TypedSecret } from "./find-page.ts";
import { cancelPage, minePage } from "./mine-page.ts";
import { moveRoutes } from "./move-routes.ts";
import { keepTicket, openTicket, toFind, toMine } from "./open-ticket.ts";
import { ratingOf } from "./rating-of-ticket.ts";
import { ratingRoutes } from "./rating-routes.ts";
import { waitingRoutes } from "./waiting-routes.ts";

/** A booking in the hands of the one who made it. */
export const ownBookingRoutes = new Hono<PagesEnv>()
  .get("/find", (c) => sendPage(c, findPage(c.var.centre, { number: "", pin: "" }, [])))
  .post("/find", async (c) => {
    const form = await readForm(c);
    const typed = { number: form.line("number").slice(0, 20), pin: form.line("pin").slice(0, 12) };
    const errors = missingIn(typed);
    if (errors.length > 0) return sendPage(c, findPage(c.var.centre, typed, errors), 422);
    try {
      const found = await readOwnBooking(c.var.ctx, c.var.centre, typed);
      keepTicket(c, { link: found.linkToken }, found);
      return toMine(c);
    } catch (error) {
      return sendNotFound(c, typed, error);
    }
  })
  .get("/mine", async (c) => {
    const open = await openTicket(c);
    if (!open) return toFind(c);
    const done = Object.keys(c.req.query())[0];
    const [answer, rating] = await Promise.all([answerOf(c, open.ticket), ratingOf(c, open.ticket)]);
    return sendPage(c, minePage(c.var.centre, { ...open, answer, rating, done }));
  })
  .get("/cancel", async (c) => {
    const open = await openTicket(c);
    if (!open) return toFind(c);
    return open.booking.mayCancel ? sendPage(c, cancelPage(c.var.centre, open.booking)) : toMine(c);
  })
  .post("/cancel", async (c) => {
    const ticket = c.var.ticket.read(c);
    if (!ticket) return toFind(c);
    if (ticket.booking.state === "cancelled_by_recipient") return toMine(c);
    keepTicket(c, ticket, await cancelOwnBooking(c.var.ctx, c.var.centre, secretOf(ticket)));
    return toMine(c);
  })
  .route("/", moveRoutes)
  .route("/", waitingRoutes)
  .route("/", ratingRoutes);

function missingIn({ number, pin }: TypedSecret): FieldErrors {
  return [
    ...(number ? [] : [{ field: "number", message: "Напишите номер записи." }]),
    ...(pin ? [] : [{ field: "pin", message: "Напишите ПИН-код: шесть цифр." }]),
  ];
}

function sendNotFound(c: PageContext, typed: TypedSecret, error: unknown) {
  if (!(error instanceof AppError) || (error.code !== "not_found" && error.code !== "too_many")) throw error;
  if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
  const errors = [{ field: "number", message: error.message }];
  return sendPage(
    c,
    findPage(c.var.centre, typed, errors),
    error.code === "not_found" ? 422 : c.var.statusOf(error.code),
  );
}
