import { dateInWords, isCrisisTopic } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseRemark } from "../centres/clause.ts";
import { bookingAddress, centreAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { bookingRows } from "../own-booking/booking-rows.ts";
import { nextSteps, toBring } from "../own-booking/next-steps.ts";
import { html } from "../parts/markup.ts";
import { summaryRows } from "../parts/summary-rows.ts";
import type { Ticket } from "../sealed/ticket-cookie.ts";

/** The confirmation: number, PIN, when and where, what happens next. It survives a reload and prints on one sheet. */
export function donePage(centre: Centre, { booking, pin, made }: Ticket): Page {
  const { slug, phone } = centre;
  const main = html`<div class="done" role="status"><h1>Вы записаны</h1>
<p>Номер записи<br><span class="code">${booking.number}</span></p><p>ПИН-код<br><span class="code">${pin}</span></p>
<p><strong>Сохраните номер и ПИН-код:</strong> по ним можно посмотреть или отменить запись. Больше они нигде не показаны.</p></div>
${summaryRows(bookingRows(booking, centre))}
<h2>Что дальше</h2><ul>${nextSteps(booking, made?.reachable ?? "no", centre).map((step) => html`<li>${step}</li>`)}<li>Не сможете прийти — отмените запись${
    phone ? html` на сайте или по телефону ${phone}` : ""
  }: время достанется другим.</li><li>Срок: не позднее ${dateInWords(booking.deadline)}${clauseRemark("R36", centre.regulation)}.</li></ul>
<h2>Что взять с собой</h2><p>Пригодится: ${toBring(booking).join(", ")}. Документы не нужны.</p>
${booking.topic && isCrisisTopic(booking.topic) ? html`<p class="box">${centre.texts.crisisText}</p>` : ""}
<ul class="links screen">${
    booking.startsAt ? html`<li><a href="${bookingAddress(slug, "calendar.ics")}">Добавить в календарь</a></li>` : ""
  }<li><a href="${bookingAddress(slug, "mine")}">Посмотреть или отменить запись</a></li><li><a href="${centreAddress(slug)}">На страницу центра</a></li></ul>
<p class="hint screen">Эту страницу можно напечатать: Ctrl + P. Она хранится в браузере один час. Если компьютер общий, нажмите внизу «Стереть ответы и выйти».</p>
<p class="print">${centre.name}, ${centre.address}${phone ? html`, ${phone}` : ""}</p>`;
  return { title: "Вы записаны", main, erasable: true };
}
