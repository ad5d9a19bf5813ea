import { AppError } from "@prosvet/usecases";
import { moveOwnBooking } from "@prosvet/usecases/bookings";
import { Hono } from "hono";
import { type FreeDay, freeDays, timeNamed } from "../bookings/free-times.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { FieldError } from "../parts/field-errors.ts";
import { secretOf } from "../sealed/ticket-cookie.ts";
import { moveCheckPage, movePage } from "./move-page.ts";
import { type FoundBooking, keepTicket, openTicket, toFind, toMine } from "./open-ticket.ts";

const lost: FieldError = {
  field: "slot",
  message: "Это время только что заняли или оно уже прошло. Выберите другое: ваша запись осталась прежней.",
};

export const moveRoutes = new Hono<PagesEnv>()
  .get("/move", async (c) => {
    const open = await openTicket(c);
    if (!open) return toFind(c);
    if (!open.booking.mayMove) return toMine(c);
    const later = c.req.query("later") === "yes";
    const wanted = c.req.query("slot");
    const days = await daysFor(c, open.booking, later);
    if (wanted === undefined) return sendMove(c, open.booking, days, later);
    const time = days.flatMap(({ times }) => times).find(({ value }) => value === wanted);
    if (!time) return sendMove(c, open.booking, days, later, lost);
    return sendPage(c, moveCheckPage(c.var.centre, open.booking, time, later));
  })
  .post("/move", async (c) => {
    const open = await openTicket(c);
    if (!open) return toFind(c);
    const form = await readForm(c);
    const later = form.has("later");
    const named = timeNamed(form.line("slot"));
    if (!named) return sendMove(c, open.booking, await daysFor(c, open.booking, later), later, lost);
    const wanted = {
      startsAt: named.start.replace("Z", ":00Z"),
      ...(named.consultantId && { consultantId: named.consultantId }),
      ...(later && { laterByWish: true }),
    };
    try {
      const { ctx, centre } = c.var;
      keepTicket(c, open.ticket, await moveOwnBooking(ctx, centre, secretOf(open.ticket), wanted));
      return toMine(c, "moved");
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return sendFailure(c, open.booking, later, error);
    }
  });

/** Free days for a booking: of its form and topic; without the wish for later, inside a guaranteed window (R36). */
async function daysFor(c: PageContext, booking: FoundBooking, later: boolean): Promise<FreeDay[]> {
  const { limits } = c.var.centre;
  const days = await freeDays(c, booking, null, later);
  if (later || limits.bookingWindowMode !== "guaranteed") return days;
  return days.filter(({ day }) => day <= booking.deadline);
}

const sendMove = (
  c: PageContext,
  booking: FoundBooking,
  days: readonly FreeDay[],
  later: boolean,
  error?: FieldError,
) =>
  sendPage(
    c,
    movePage(c.var.centre, { booking, days, later, errors: error ? [error] : [] }),
    error ? 422 : 200,
  );

async function sendFailure(c: PageContext, booking: FoundBooking, later: boolean, error: AppError) {
  if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
  const message = error.code === "slot_taken" ? lost.message : error.message;
  const view = {
    booking,
    days: await daysFor(c, booking, later),
    later,
    errors: [{ field: "slot", message }],
  };
  return sendPage(c, movePage(c.var.centre, view), c.var.statusOf(error.code));
}
