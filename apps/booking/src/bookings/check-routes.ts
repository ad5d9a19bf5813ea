import { newToken } from "@prosvet/crypto";
import type { RefusalCode } from "@prosvet/domain";
import { AppError } from "@prosvet/usecases";
import { type BookingReceipt, requestBooking } from "@prosvet/usecases/bookings";
import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { bookingAddress } from "../http/addresses.ts";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import { seenBookingOf } from "../own-booking/seen-booking.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import { isTrapped, trappedAdvice } from "../parts/trap-field.ts";
import { proofField } from "../proof/proof-field.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import { bookingRequestOf, isAnswered } from "./booking-request.ts";
import type { BookingStep } from "./booking-steps.ts";
import { type CheckFailure, checkPage } from "./check-page.ts";
import { putOffMark } from "./done-page.ts";
import { letTimeGo } from "./held-time.ts";
import { keepDraft, openStep } from "./open-step.ts";

export const checkRoutes = new Hono<PagesEnv>()
  .get("/check", (c) => {
    const draft = openStep(c, "check");
    if (draft instanceof Response) return draft;
    return sendCheck(c, draft, null);
  })
  .post("/check", async (c) => {
    const opened = openStep(c, "check");
    if (opened instanceof Response) return opened;
    const form = await readForm(c);
    if (isTrapped(form))
      return sendCheck(c, opened, { message: trappedAdvice, step: null, again: false }, 422);
    const draft = form.has("again") ? { ...opened, key: newToken() } : opened;
    try {
      const { putOff } = await book(c, draft, form.line("proof").slice(0, 4000));
      return c.redirect(bookingAddress(c.var.centre.slug, "done", putOff ? putOffMark : undefined), 303);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return sendFailure(c, draft, error);
    }
  });

async function book(c: PageContext, draft: Draft, proof: string): Promise<BookingReceipt> {
  const { ctx, centre } = c.var;
  if (!isAnswered(draft)) throw new AppError("invalid", "Ответьте, пожалуйста, на все вопросы.");
  const wanted = { ...bookingRequestOf(draft, centre), ...(proof && { proof }) };
  const receipt = await requestBooking(ctx, centre, wanted, draft.key);
  c.var.ticket.keep(c, {
    link: receipt.linkToken,
    booking: seenBookingOf({ ...receipt, mayCancel: true }),
    seenAt: ctx.now,
    made: { pin: receipt.pin, reachable: reachableBy(draft.who) },
  });
  c.var.draft.erase(c);
  return receipt;
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

async function sendFailure(c: PageContext, draft: Draft, error: AppError) {
  const { code, message, refusal } = error;
  if (code === "slot_taken" || refusal?.code.startsWith("slot_")) {
    await letTimeGo(c, draft);
    keepDraft(c, { ...draft, time: null });
    return c.redirect(bookingAddress(c.var.centre.slug, "when", "change&lost"), 303);
  }
  if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
  const failure = {
    message: code === "key_reused" ? alreadySent : message,
    refusal,
    step: (refusal && stepOfRefusal[refusal.code]) ?? (code === "invalid" ? "who" : null),
    again: code === "key_reused",
    wait: code === "too_many",
  } as const;
  return sendCheck(c, draft, failure, c.var.statusOf(code));
}

async function sendCheck(
  c: PageContext,
  draft: Draft,
  failure: CheckFailure | null,
  status?: ContentfulStatusCode,
) {
  const view = { draft, failure, proof: await proofField(c), now: c.var.ctx.now };
  return sendPage(c, checkPage(c.var.centre, view), status);
}

const alreadySent =
  "Похоже, центр уже получил эту запись с прежними ответами, но подтверждение до вас не дошло. " +
  "Позвоните в центр, чтобы не занимать время дважды, или отправьте ответы как новую запись.";
