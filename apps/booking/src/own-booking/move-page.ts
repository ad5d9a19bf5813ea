import { dateInWords, dayAndTime, dayInWords, timeInWords } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { type FreeDay, type FreeTime, freeTimeInWords, placesInWords } from "../bookings/free-times.ts";
import { bookingAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { errorSummary, type FieldErrors } from "../parts/field-errors.ts";
import { flag, html, type Markup } from "../parts/markup.ts";
import type { FoundBooking } from "./open-ticket.ts";

export type MoveView = {
  booking: FoundBooking;
  days: readonly FreeDay[];
  /** Days after the deadline are shown too, by the recipient's wish (R36). */
  later: boolean;
  errors: FieldErrors;
};

/** The times a booking may move to. Choosing one only opens the next page. */
export function movePage(centre: Centre, { booking, days, later, errors }: MoveView): Page {
  const { slug, phone } = centre;
  const title = booking.startsAt ? "На какое время перенести?" : "Какое время вам подходит?";
  const main = html`<a class="back" href="${bookingAddress(slug, "mine")}">← Назад</a>${errorSummary(errors)}<h1>${title}</h1>${presentTime(booking, centre)}${
    days.length > 0
      ? html`<form method="get" action="${bookingAddress(slug, "move")}" id="slot">${later ? html`<input type="hidden" name="later" value="yes">` : ""}${days.map(
          (day, place) => freeDay(day, centre, place === 0),
        )}</form>`
      : html`<p>Подходящего времени сейчас нет.${phone ? html` Позвоните в центр: ${phone}.` : ""}</p>`
  }${laterLink(booking, centre, later)}`;
  return { title, main, failed: errors.length > 0, erasable: true };
}

const presentTime = ({ startsAt }: FoundBooking, { timezone }: Centre) =>
  startsAt
    ? html`<p>Сейчас вы записаны: <strong>${dayAndTime(startsAt, timezone)}</strong>. Пока вы не выберете другое время, оно остаётся за вами.</p>`
    : null;

const freeDay = ({ day, times }: FreeDay, centre: Centre, open: boolean) =>
  html`<details class="day"${flag("open", open)}><summary>${dayInWords(day)} <span class="quiet small">свободно: ${times.length}</span></summary><ul class="times">${times.map(
    (time) =>
      html`<li><button class="button second" name="slot" value="${time.value}">${freeTimeInWords(time, centre)}</button></li>`,
  )}</ul></details>`;

function laterLink({ deadline }: FoundBooking, { slug, limits }: Centre, later: boolean): Markup | null {
  if (later || limits.bookingWindowMode !== "guaranteed") return null;
  return html`<p>Показано время до ${dateInWords(deadline)} — в срок, который обеспечивает центр. <a class="tap" href="${bookingAddress(slug, "move", "later=yes")}">Мне удобнее позже</a></p>`;
}

/** The question before a booking moves: opening this page changes nothing. */
export function moveCheckPage(centre: Centre, booking: FoundBooking, time: FreeTime, later: boolean): Page {
  const { slug, timezone } = centre;
  const back = bookingAddress(slug, "move", later ? "later=yes" : undefined);
  const title = booking.startsAt ? "Перенести запись?" : "Записаться на это время?";
  const main = html`<a class="back" href="${back}">← К списку времени</a><h1>${title}</h1>
<dl class="rows">${
    booking.startsAt ? html`<div><dt>Было</dt><dd>${dayAndTime(booking.startsAt, timezone)}</dd></div>` : ""
  }<div><dt>Будет</dt><dd><strong>${dayAndTime(time.startsAt, timezone)}–${timeInWords(time.endsAt, timezone)}</strong>${
    time.places.length > 0 ? html`<br>${placesInWords(time.places)}` : ""
  }</dd></div></dl>
<form method="post" action="${bookingAddress(slug, "move")}"><input type="hidden" name="slot" value="${time.value}">${
    later ? html`<input type="hidden" name="later" value="yes">` : ""
  }<button class="button">${booking.startsAt ? "Да, перенести" : "Да, записаться"}</button></form>
<p><a class="tap" href="${bookingAddress(slug, "mine")}">Нет, оставить как есть</a></p>`;
  return { title, main, erasable: true };
}
