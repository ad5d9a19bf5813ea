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

/** In the address of a confirmation whose time could not be given. */
export const putOffMark = "put-off";

/** The confirmation: number, PIN, when and where, what happens next. It survives a reload and prints on one sheet. */
export function donePage(centre: Centre, { booking, made }: Ticket, putOff: boolean): Page {
  const { slug, phone } = centre;
  const written = booking.form === "written";
  const title = booking.startsAt ? "Вы записаны" : written ? "Вопрос принят" : "Запись принята";
  // A written answer to somebody anonymous comes to no address: what follows says where it will be.
  const nowhere = written && made?.reachable === "no";
  const rows = bookingRows(booking, centre).filter(({ name }) => !nowhere || name !== "Как");
  const main = html`<div class="done" role="status"><h1>${title}</h1>
<p>Номер записи<br><span class="code">${booking.number}</span></p><p>ПИН-код<br><span class="code">${made?.pin}</span></p>
<p><strong>Сохраните номер и ПИН-код:</strong> по ним ${written ? "откроется ответ" : "можно посмотреть или отменить запись"}. Больше они нигде не показаны.</p></div>
${putOff && !booking.startsAt && !written ? putOffNotice(phone) : ""}${summaryRows(rows)}
<h2>Что дальше</h2><ul>${nextSteps(booking, made?.reachable ?? "no", centre).map((step) => html`<li>${step}</li>`)}${
    booking.startsAt
      ? html`<li>Передумали? Отмените запись на сайте${phone ? html` или по телефону ${phone}` : ""}: время достанется другим.</li>`
      : html`<li>Срок — не позднее ${dateInWords(booking.deadline)}${clauseRemark(written ? "R26" : "R36", centre.regulation)}.</li>`
  }</ul>
${written ? "" : html`<h2>Что подготовить</h2><p>${toBring(booking)}. Документы не нужны.</p>`}
${booking.topic && isCrisisTopic(booking.topic) ? html`<p class="box">${centre.texts.crisisText}</p>` : ""}
<ul class="links screen">${
    booking.startsAt
      ? html`<li><a href="${bookingAddress(slug, "calendar.ics")}">Добавить в календарь</a></li>`
      : ""
  }<li><a href="${bookingAddress(slug, "mine")}">${written ? "Посмотреть или отозвать вопрос" : "Посмотреть или отменить запись"}</a></li><li><a href="${centreAddress(slug)}">На страницу центра</a></li></ul>
<p class="hint screen">Эту страницу можно напечатать: Ctrl + P. Она хранится в браузере один час. Если компьютер общий, нажмите внизу «Стереть ответы и выйти».</p>
<p class="print">${centre.name}, ${centre.address}${phone ? html`, ${phone}` : ""}</p>`;
  return { title, main, erasable: true };
}

const putOffNotice = (phone: string | null) =>
  html`<p class="box" role="status"><strong>Выбранное время мы пока не смогли за вами закрепить</strong>, но вашу запись приняли: она ждёт в очереди, и время вам назначит центр.${
    phone ? html` Хотите узнать скорее? Позвоните: ${phone}.` : ""
  }</p>`;
