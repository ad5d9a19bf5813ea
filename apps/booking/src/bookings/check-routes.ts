import { newToken } from "@prosvet/crypto";
import type { RefusalCode } from "@prosvet/domain";
import { AppError } from "@prosvet/usecases";
import { requestBooking } from "@prosvet/usecases/bookings";
import { Hono } from "hono";
import { bookingAddress } from "../http/addresses.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import { seenBookingOf } from "../own-booking/seen-booking.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import { bookingRequestOf, isAnswered } from "./booking-request.ts";
import type { BookingStep } from "./booking-steps.ts";
import { checkPage } from "./check-page.ts";
import { keepDraft, openStep } from "./open-step.ts";

export const checkRoutes = new Hono<PagesEnv>()
  .get("/check", (c) => {
    const draft = openStep(c, "check");
    if (draft instanceof Response) return draft;
    return sendPage(c, checkPage(c.var.centre, draft, null));
  })
  .post("/check", async (c) => {
    const opened = openStep(c, "check");
    if (opened instanceof Response) return opened;
    const again = (await readForm(c)).has("again");
    const draft = again ? { ...opened, key: newToken() } : opened;
    try {
      await book(c, draft);
      return c.redirect(bookingAddress(c.var.centre.slug, "done"), 303);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return sendFailure(c, draft, error);
    }
  });

async function book(c: PageContext, draft: Draft): Promise<void> {
  const { ctx, centre } = c.var;
  if (!isAnswered(draft)) throw new AppError("invalid", "Ответьте, пожалуйста, на все вопросы.");
  const receipt = await requestBooking(ctx, centre, bookingRequestOf(draft, centre), draft.key);
  c.var.ticket.keep(c, {
    link: receipt.linkToken,
    booking: seenBookingOf({ ...receipt, mayCancel: true }),
    seenAt: ctx.now,
    made: { pin: receipt.pin, reachable: reachableBy(draft.who) },
  });
  c.var.draft.erase(c);
}

function reachableBy(who: Draft["who"]): "no" | "phone" | "email" {
  if (who === null || who === "anonymous") return "no";
  if (who.phone) return "phone";
  return who.email ? "email" : "no";
}

const stepOfRefusal: Partial<Record<RefusalCode, BookingStep>> = {
  form_not_offered: "how",
  channel_not_offered: "how",
  channel_does_not_fit: "how",
  form_takes_no_time: "how",
  childcare_not_offered: "how",
  childcare_in_person_only: "how",
  childcare_places_exceeded: "how",
  consultant_choice_not_offered: "when",
  consultant_missing: "when",
};

function sendFailure(c: PageContext, draft: Draft, error: AppError) {
  const { code, message, refusal } = error;
  if (code === "slot_taken" || refusal?.code.startsWith("slot_")) {
    keepDraft(c, { ...draft, time: null });
    return c.redirect(bookingAddress(c.var.centre.slug, "when", "change&lost"), 303);
  }
  if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
  const failure = {
    message: code === "key_reused" ? alreadySent : message,
    refusal,
    step: (refusal && stepOfRefusal[refusal.code]) ?? (code === "invalid" ? "who" : null),
    again: code === "key_reused",
  } as const;
  return sendPage(c, checkPage(c.var.centre, draft, failure), c.var.statusOf(code));
}

const alreadySent =
  "Похоже, центр уже получил эту запись с прежними ответами, но подтверждение до вас не дошло. " +
  "Позвоните в центр, чтобы не занимать время дважды, или отправьте ответы как новую запись.";
