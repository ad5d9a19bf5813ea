import { AppError } from "@prosvet/usecases";
import { cancelOwnBooking, type OwnBooking, readOwnBooking } from "@prosvet/usecases/bookings";
import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldErrors } from "../parts/field-errors.ts";
import type { Ticket } from "../sealed/ticket-cookie.ts";
import { findPage, type TypedSecret } from "./find-page.ts";
import { cancelPage, minePage } from "./mine-page.ts";
import { seenBookingOf } from "./seen-booking.ts";

// Every look by number and PIN spends one of the few tries of an address, so a fresh one is shown again for a while.
const freshMs = 120_000;

export const ownBookingRoutes = new Hono<PagesEnv>()
  .get("/find", (c) => sendPage(c, findPage(c.var.centre, { number: "", pin: "" }, [])))
  .post("/find", async (c) => {
    const form = await readForm(c);
    const typed = { number: form.line("number").slice(0, 20), pin: form.line("pin").slice(0, 12) };
    const errors = missingIn(typed);
    if (errors.length > 0) return sendPage(c, findPage(c.var.centre, typed, errors), 422);
    try {
      keepTicket(c, typed.pin, await readOwnBooking(c.var.ctx, c.var.centre, typed));
      return c.redirect(bookingAddress(c.var.centre.slug, "mine"), 303);
    } catch (error) {
      return sendNotFound(c, typed, error);
    }
  })
  .get("/mine", async (c) => {
    const ticket = await freshTicket(c);
    return ticket ? sendPage(c, minePage(c.var.centre, ticket.booking)) : toFind(c);
  })
  .get("/cancel", async (c) => {
    const ticket = await freshTicket(c);
    if (!ticket) return toFind(c);
    return ticket.booking.mayCancel ? sendPage(c, cancelPage(c.var.centre, ticket.booking)) : toMine(c);
  })
  .post("/cancel", async (c) => {
    const ticket = c.var.ticket.read(c);
    if (!ticket) return toFind(c);
    if (ticket.booking.state === "cancelled_by_recipient") return toMine(c);
    const { pin, booking } = ticket;
    keepTicket(c, pin, await cancelOwnBooking(c.var.ctx, c.var.centre, { number: booking.number, pin }));
    return toMine(c);
  });

const toFind = (c: PageContext) => c.redirect(bookingAddress(c.var.centre.slug, "find"), 303);
const toMine = (c: PageContext) => c.redirect(bookingAddress(c.var.centre.slug, "mine"), 303);

function keepTicket(c: PageContext, pin: string, booking: OwnBooking): Ticket {
  const ticket: Ticket = { pin, booking: seenBookingOf(booking), seenAt: c.var.ctx.now, made: null };
  c.var.ticket.keep(c, ticket);
  return ticket;
}

/** The ticket with its booking as it stands now, or null when there is none. */
async function freshTicket(c: PageContext): Promise<Ticket | null> {
  const ticket = c.var.ticket.read(c);
  if (!ticket || c.var.ctx.now.getTime() - ticket.seenAt.getTime() < freshMs) return ticket;
  const { pin, booking } = ticket;
  return keepTicket(c, pin, await readOwnBooking(c.var.ctx, c.var.centre, { number: booking.number, pin }));
}

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
