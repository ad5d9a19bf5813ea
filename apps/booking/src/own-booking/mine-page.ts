import type { Centre } from "@prosvet/usecases/centres";
import { bookingAddress, centreAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { html } from "../parts/markup.ts";
import { summaryRows } from "../parts/summary-rows.ts";
import type { SeenBooking } from "../sealed/ticket-cookie.ts";
import { bookingRows } from "./booking-rows.ts";

/** A booking as its owner sees it. */
export function minePage(centre: Centre, booking: SeenBooking): Page {
  const { slug } = centre;
  const cancelled = booking.state === "cancelled_by_recipient";
  const main = html`<a class="back" href="${centreAddress(slug)}">← На страницу центра</a>${
    cancelled
      ? html`<p class="box" role="status"><strong>Запись отменена.</strong> Спасибо, что предупредили.</p>`
      : ""
  }<h1>Запись <span class="code">${booking.number}</span></h1>
${summaryRows(bookingRows(booking, centre))}<ul class="links">${
    booking.startsAt && booking.mayCancel
      ? html`<li><a href="${bookingAddress(slug, "calendar.ics")}">Добавить в календарь</a></li>`
      : ""
  }${booking.mayCancel ? html`<li><a href="${bookingAddress(slug, "cancel")}">Отменить запись</a></li>` : ""}${
    cancelled ? html`<li><a href="${bookingAddress(slug, "topic")}">Записаться снова</a></li>` : ""
  }</ul>`;
  return { title: "Ваша запись", main, erasable: true };
}

/** The question before a booking is cancelled: opening this page changes nothing. */
export function cancelPage(centre: Centre, booking: SeenBooking): Page {
  const { slug } = centre;
  const main = html`<a class="back" href="${bookingAddress(slug, "mine")}">← Назад</a><h1>Отменить запись?</h1>
${summaryRows(bookingRows(booking, centre))}<p>Время освободится для других. Записаться снова можно в любой момент.</p>
<form method="post" action="${bookingAddress(slug, "cancel")}"><button class="button">Да, отменить запись</button></form>
<p><a class="tap" href="${bookingAddress(slug, "mine")}">Нет, оставить</a></p>`;
  return { title: "Отменить запись", main, erasable: true };
}
