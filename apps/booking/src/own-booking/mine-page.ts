import type { Centre } from "@prosvet/usecases/centres";
import type { OwnRating } from "@prosvet/usecases/ratings";
import { type BookingPage, bookingAddress, centreAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { errorSummary, type FieldErrors } from "../parts/field-errors.ts";
import { html, type Markup } from "../parts/markup.ts";
import { summaryRows } from "../parts/summary-rows.ts";
import { bookingRows, detailRows } from "./booking-rows.ts";
import { type HistoryLine, historyInWords } from "./history-in-words.ts";
import type { FoundBooking } from "./open-ticket.ts";
import { ratingPart, type TypedRating, untypedRating } from "./rating-part.ts";
import { seenBookingOf } from "./seen-booking.ts";
import { waitingPart } from "./waiting-part.ts";

/** What has just been done, by the mark that an action leaves in the address. */
const doneInWords: Record<string, string> = {
  moved: "Запись перенесена.",
  accepted: "Время за вами.",
  declined: "Хорошо, ждём другого времени.",
  waiting: "Вы в листе ожидания.",
  "not-waiting": "Вы больше не в листе ожидания.",
  rated: "Спасибо, оценка принята.",
};

export type MineView = {
  booking: FoundBooking;
  answer: Markup | null;
  rating?: OwnRating | null;
  /** What was typed of a rating, and what to put right in it. */
  typed?: TypedRating;
  errors?: FieldErrors;
  done?: string | undefined;
  /** Why an action was not possible. */
  failure?: string | undefined;
};

/** A booking as its owner sees it, with everything they may do with it. */
export function minePage(centre: Centre, view: MineView): Page {
  const { booking, answer, rating, typed = untypedRating, errors = [], done, failure } = view;
  const { slug, timezone } = centre;
  const seen = seenBookingOf(booking);
  const main = html`<a class="back" href="${centreAddress(slug)}">← На страницу центра</a>${
    failure ? html`<div class="wrong" role="alert" tabindex="-1" autofocus><p>${failure}</p></div>` : ""
  }${errorSummary(errors)}${noticeOf(booking, done)}<h1>Запись <span class="code">${booking.number}</span></h1>
${summaryRows([...bookingRows(seen, centre), ...detailRows(booking)])}${answer ?? ""}${rating ? ratingPart(rating, centre, typed, errors) : ""}${waitingPart(booking, centre)}${actions(booking, slug)}${historyPart(
  historyInWords(booking.history, timezone),
)}`;
  return { title: "Ваша запись", main, failed: failure !== undefined || errors.length > 0, erasable: true };
}

function noticeOf({ state }: FoundBooking, done: string | undefined): Markup | null {
  if (state === "cancelled_by_recipient") {
    return html`<p class="box" role="status"><strong>Запись отменена.</strong> Спасибо, что предупредили.</p>`;
  }
  const words = done && doneInWords[done];
  return words ? html`<p class="box" role="status"><strong>${words}</strong></p>` : null;
}

function actions({ startsAt, mayMove, mayCancel, state, form }: FoundBooking, slug: string): Markup {
  const links: ({ page: BookingPage; words: string } | null)[] = [
    startsAt && mayCancel ? { page: "calendar.ics", words: "Добавить в календарь" } : null,
    mayMove ? { page: "move", words: startsAt ? "Перенести на другое время" : "Выбрать время" } : null,
    mayCancel ? { page: "cancel", words: form === "written" ? "Отозвать запрос" : "Отменить запись" } : null,
    state === "cancelled_by_recipient" ? { page: "topic", words: "Записаться снова" } : null,
  ];
  return html`<ul class="links">${links.map((link) =>
    link ? html`<li><a href="${bookingAddress(slug, link.page)}">${link.words}</a></li>` : "",
  )}</ul>`;
}

const historyPart = (lines: readonly HistoryLine[]) =>
  lines.length === 0
    ? null
    : html`<details><summary>Что было с записью</summary><ol>${lines.map(
        ({ at, what }) => html`<li>${what}<br><span class="quiet small">${at}</span></li>`,
      )}</ol></details>`;

/** The question before a booking is cancelled: opening this page changes nothing. */
export function cancelPage(centre: Centre, booking: FoundBooking): Page {
  const { slug } = centre;
  const main = html`<a class="back" href="${bookingAddress(slug, "mine")}">← Назад</a><h1>Отменить запись?</h1>
${summaryRows(bookingRows(seenBookingOf(booking), centre))}<p>Время освободится для других. Записаться снова можно в любой момент.</p>
<form method="post" action="${bookingAddress(slug, "cancel")}"><button class="button">Да, отменить запись</button></form>
<p><a class="tap" href="${bookingAddress(slug, "mine")}">Нет, оставить</a></p>`;
  return { title: "Отменить запись", main, erasable: true };
}
