import { dateInWords, dayAndTime, deadlineOf } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseRemark } from "../centres/clause.ts";
import { centreAddress } from "../http/addresses.ts";
import { flag, html, type Markup } from "../parts/markup.ts";
import { stepAction } from "./step-frame.ts";
import type { WhenView } from "./when-page.ts";

/** When no time suits: a booking that waits for one, the telephone, and centres nearby (R36). */
export function withoutTime(centre: Centre, view: WhenView): Markup {
  const { limits, phone, regulation, timezone, texts } = centre;
  const lastDay = dateInWords(deadlineOf(view.now, timezone, limits.bookingWindowDays));
  const duty = limits.bookingWindowMode === "guaranteed" ? "предложит" : "постарается предложить";
  return html`<h2>${view.days.length > 0 ? "Подходящего времени нет?" : "Запишитесь без времени"}</h2>
<p>${texts.terms.nominative} ${duty} время не позднее ${lastDay}${clauseRemark("R36", regulation)}. Вы попадёте в лист ожидания: если время освободится раньше, его предложат вам.${phone ? ` Или позвоните: ${phone}.` : ""}</p>
<form method="post" action="${stepAction("when", view)}"><input type="hidden" name="consultant" value="${view.consultantId ?? ""}"><div class="choice"><input type="checkbox" id="later" name="later" value="yes"${flag(
    "checked",
    view.later || (view.draft?.time?.laterByWish ?? false),
  )}><label for="later">Мне удобнее позже этого срока</label></div><button class="button second" name="slot" value="none">Записаться без времени</button></form>${elsewhere(view)}`;
}

const elsewhere = ({ elsewhere: centres }: WhenView): Markup | null =>
  centres.length === 0
    ? null
    : html`<h2>Есть время в других центрах вашего района</h2><p>Обратиться можно в любой центр. Ближайшее время:</p><ul class="cards">${centres.map(
        ({ slug, name, timezone, firstFree }) =>
          html`<li><a href="${centreAddress(slug)}">${name}</a><br>${dayAndTime(firstFree.startsAt, timezone)}</li>`,
      )}</ul>`;
