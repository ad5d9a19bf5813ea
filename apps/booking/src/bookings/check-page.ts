import { isCrisisTopic, type Refusal } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseInWords } from "../centres/clause.ts";
import { bookingAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { html, type Markup } from "../parts/markup.ts";
import { summaryRows } from "../parts/summary-rows.ts";
import { trapField } from "../parts/trap-field.ts";
import { proofScript } from "../proof/proof-field.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import type { BookingStep } from "./booking-steps.ts";
import { checkRows } from "./check-rows.ts";
import { topicOf } from "./draft-topic.ts";
import { holdNotice } from "./held-time.ts";

/** Why a booking was not made, the answer to change (null: none helps) and whether to send it once more. */
export type CheckFailure = {
  message: string;
  refusal?: Refusal | undefined;
  step: BookingStep | null;
  again: boolean;
  /** The address has to wait: the answers stay. */
  wait?: boolean;
};

export type CheckView = { draft: Draft; failure: CheckFailure | null; proof: Markup; now: Date };

/** Every answer before it is sent, each with its own way to change it. */
export function checkPage(centre: Centre, { draft, failure, proof, now }: CheckView): Page {
  const { slug } = centre;
  const topic = topicOf(draft, centre);
  const written = draft.meeting?.form === "written";
  const main = html`<a class="back" href="${bookingAddress(slug, "who")}">← Назад</a>${failureNotice(centre, failure)}<h1>${
    written ? "Проверьте и отправьте вопрос" : "Проверьте и запишитесь"
  }</h1>
${holdNotice(draft, centre, now)}${summaryRows(checkRows(centre, draft))}${
  written && !draft.question?.words
    ? html`<p class="box">Чтобы получить письменный ответ, напишите вопрос: нажмите «Изменить» рядом с вопросом.</p>`
    : ""
}${topic && isCrisisTopic(topic) ? html`<p class="box">${centre.texts.crisisText}</p>` : ""}
<form method="post" action="${bookingAddress(slug, "check")}">${proof}${trapField}${
    failure?.again
      ? html`<button class="button" name="again" value="yes">Отправить как новую запись</button>`
      : html`<button class="button">${written ? "Отправить вопрос" : "Записаться"}</button>`
  }</form>`;
  const title = "Проверьте ответы";
  return { title, main, failed: failure !== null, erasable: true, script: proofScript };
}

function failureNotice(centre: Centre, failure: CheckFailure | null): Markup | null {
  if (!failure) return null;
  const { message, refusal, step, wait } = failure;
  const clause = refusal?.requirement ? clauseInWords(refusal.requirement, centre.regulation) : null;
  return html`<div class="wrong" role="alert" tabindex="-1" autofocus aria-labelledby="wrong"><h2 id="wrong">Записаться пока не получилось</h2>
<p>${message}${clause ? html` <span class="small">(${clause})</span>` : ""}</p>${
    step ? html`<p><a href="${bookingAddress(centre.slug, step, "change")}">Изменить этот ответ</a></p>` : ""
  }${wait ? html`<p>Ответы сохранены на час: вернитесь на эту страницу и нажмите кнопку ещё раз.</p>` : ""}${
    centre.phone && !message.includes(centre.phone)
      ? html`<p>Можно записаться и по телефону: ${centre.phone}.</p>`
      : ""
  }</div>`;
}
