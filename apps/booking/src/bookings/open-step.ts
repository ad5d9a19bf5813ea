import { bookingAddress } from "../http/addresses.ts";
import { PageRefusal } from "../http/page-refusal.ts";
import type { PageContext } from "../pages-env.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import { type BookingStep, firstUnanswered, mayAnswer } from "./booking-steps.ts";

/** Whether one answer is being changed from the check. */
export const isChanging = (c: PageContext): boolean => c.req.query("change") !== undefined;

/** The draft when this page may be answered now; otherwise the way to where it can be. */
export function openStep(c: PageContext, page: BookingStep | "check"): Draft | Response {
  const { slug } = c.var.centre;
  const draft = c.var.draft.read(c);
  if (!draft) {
    // A second press of the last button, or a step back after booking: the booking is made, show it.
    const made = page === "check" && c.var.ticket.read(c)?.made;
    return c.redirect(made ? bookingAddress(slug, "done") : bookingAddress(slug, "topic", "lost"), 303);
  }
  const missing = firstUnanswered(draft);
  const open = page === "check" ? missing === null : mayAnswer(page, draft);
  return open ? draft : c.redirect(bookingAddress(slug, missing ?? "topic"), 303);
}

/** Keeps the answers. Throws PageRefusal("answers_too_long") when a browser could not hold them. */
export function keepDraft(c: PageContext, draft: Draft): void {
  if (!c.var.draft.keep(c, draft)) throw new PageRefusal("answers_too_long");
}
