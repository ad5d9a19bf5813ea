import { bookingAddress, centreAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { errorSummary, type FieldErrors } from "../parts/field-errors.ts";
import { html, type Markup } from "../parts/markup.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import { type BookingStep, stepBefore, stepInWords } from "./booking-steps.ts";

export type StepView = {
  slug: string;
  draft: Draft | null;
  errors: FieldErrors;
  /** One answer is being changed from the check: the way leads back there. */
  changing: boolean;
};

/** A question of the booking: the way back, errors, where one stands, and the content. */
export function stepPage(step: BookingStep, title: string, view: StepView, content: Markup): Page {
  const { slug, draft, errors, changing } = view;
  const before = stepBefore(step, draft);
  const back = changing
    ? bookingAddress(slug, "check")
    : before
      ? bookingAddress(slug, before)
      : centreAddress(slug);
  const main = html`<a class="back" href="${back}">← Назад</a>${errorSummary(errors)}
<p class="quiet small">${stepInWords(step, draft)}</p>${content}`;
  return { title, main, failed: errors.length > 0, erasable: true };
}

/** Where the form of a question is posted. */
export const stepAction = (step: BookingStep, { slug, changing }: StepView) =>
  bookingAddress(slug, step, changing ? "change" : undefined);
