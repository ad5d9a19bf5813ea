import { type BookingSource, type Speciality, specialityLabels } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { bookingAddress, rulesAddress } from "../http/addresses.ts";
import { dialled } from "../layout/frame.ts";
import type { Page } from "../layout/send-page.ts";
import { secretFields } from "../own-booking/secret-fields.ts";
import { html, type Markup } from "../parts/markup.ts";
import { mayAskInWriting } from "../written/ask-routes.ts";
import { centreRules, windowRule } from "./centre-rules.ts";
import { clauseRemark } from "./clause.ts";
import { legalActs } from "./legal-acts.ts";

/** A centre for parents: who it is, how to book, what it gives and does not, by which rules. */
export function centrePage(centre: Centre): Page {
  const { texts, regulation } = centre;
  const main = html`<h1>${centre.name}</h1>
<p>${centre.organisation}, ${centre.municipality}</p>
<p class="box"><strong>Бесплатно</strong>${clauseRemark("R14", regulation)}. <strong>Можно анонимно</strong>${clauseRemark("R32", regulation)}: имя и телефон не нужны. ${windowRule(centre)}${clauseRemark("R36", regulation)}.</p>
${bookLink(centre)}${bookingWays(centre)}
<h2>Уже записались?</h2>
<details><summary>Посмотреть или отменить запись</summary><form method="post" action="${bookingAddress(centre.slug, "find")}">${secretFields([])}<button class="button second">Показать запись</button></form></details>
<h2>Где и когда</h2>${contacts(centre)}
<h2>Что вы получите</h2><ul>${texts.given.map((line) => html`<li>${line}</li>`)}</ul>
<h2>Чего мы не делаем${clauseRemark("R43", regulation)}</h2><ul>${texts.notDone.map((line) => html`<li>${line}</li>`)}</ul>
<h2>Правила</h2><details><summary>Все правила с пунктами Порядка</summary><ul>${centreRules(centre).map(({ text, requirement }) => html`<li>${text}${clauseRemark(requirement, regulation)}.</li>`)}</ul></details>
<p><a class="tap" href="${rulesAddress(centre.slug)}">Порядок оказания услуг целиком</a></p>${legalActs(centre)}
${consultants(centre)}<h2>О нас</h2><p>${texts.aboutText}</p>
<p class="box">${texts.crisisText}</p>${bookLink(centre)}`;
  return { title: "Запись на консультацию", main };
}

const bookLink = (centre: Centre) =>
  centre.limits.bookingSources.includes("site")
    ? html`<p><a class="button" href="${bookingAddress(centre.slug, "topic")}">Записаться</a></p>${
        mayAskInWriting(centre.limits)
          ? html`<p><a class="button second" href="${bookingAddress(centre.slug, "ask")}">Спросить письменно</a></p>`
          : ""
      }`
    : html`<p>На сайте запись сейчас не ведётся.</p>`;

const wayWords: Partial<Record<BookingSource, string>> = {
  phone: "по телефону",
  email: "по электронной почте",
  social_network: "через социальную сеть",
  in_person: "лично",
};

function bookingWays({ limits, regulation }: Centre): Markup | null {
  const ways = limits.bookingSources.map((source) => wayWords[source]).filter((way) => way !== undefined);
  if (ways.length === 0) return null;
  return html`<p>Записаться можно ещё ${ways.join(", ")}${clauseRemark("R31", regulation)}.</p>`;
}

const contacts = ({ address, openingHours, phone, email, site, director }: Centre) =>
  html`<dl class="rows"><div><dt>Адрес</dt><dd>${address}</dd></div><div><dt>Часы работы</dt><dd>${openingHours}</dd></div>${
    phone
      ? html`<div><dt>Телефон</dt><dd><a class="tap" href="tel:${dialled(phone)}">${phone}</a></dd></div>`
      : ""
  }${email ? html`<div><dt>Электронная почта</dt><dd><a class="tap" href="mailto:${email}">${email}</a></dd></div>` : ""}${
    site && /^https?:\/\//.test(site)
      ? html`<div><dt>Сайт</dt><dd><a class="tap" rel="noreferrer" href="${site}">${site}</a></dd></div>`
      : ""
  }<div><dt>Руководитель</dt><dd>${director}</dd></div></dl>`;

function consultants({ consultants: all, limits, regulation }: Centre): Markup | null {
  const shown = limits.consultantChoice === "none" ? [] : all.filter(({ mayBeChosen }) => mayBeChosen);
  if (shown.length === 0) return null;
  return html`<h2>Специалисты${clauseRemark("R38", regulation)}</h2><ul class="cards">${shown.map(
    ({ name, speciality, position, about }) =>
      html`<li><strong>${name}</strong><br>${position || specialityLabels[speciality as Speciality]}${
        about ? html`<br><span class="quiet">${about}</span>` : ""
      }</li>`,
  )}</ul>`;
}
