import { bookingDeadline, dateInWords } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { consentBox, emailField, nameField, personalDataConsent } from "../bookings/person-fields.ts";
import type { TypedPerson } from "../bookings/typed-person.ts";
import { questionMostLetters, type TypedTopic } from "../bookings/typed-topic.ts";
import { clauseRemark } from "../centres/clause.ts";
import { bookingAddress, centreAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { type Choice, choiceList } from "../parts/choice-list.ts";
import { errorOf, errorSummary, type FieldErrors } from "../parts/field-errors.ts";
import { flag, html, type Markup } from "../parts/markup.ts";
import { textArea } from "../parts/text-field.ts";
import { trapField } from "../parts/trap-field.ts";

export type AskView = { topic: TypedTopic; typed: TypedPerson; errors: FieldErrors; now: Date };

/** The short way to a written answer (R26): the question, and where the answer shall come. */
export function askPage(centre: Centre, view: AskView): Page {
  const { slug, timezone, limits, texts, regulation } = centre;
  const { topic, errors, now } = view;
  const deadline = dateInWords(bookingDeadline("written", now, timezone, limits));
  const title = "Спросить письменно";
  const main = html`<a class="back" href="${centreAddress(slug)}">← Назад</a>${errorSummary(errors)}<h1>${title}</h1>
<p>Ответим не позднее <strong>${deadline}</strong>${clauseRemark("R26", regulation)}. Это бесплатно.</p>
<form method="post" action="${bookingAddress(slug, "ask")}" novalidate>${trapField}${textArea({
    name: "words",
    label: "Ваш вопрос",
    hint: "Имена, фамилии и диагнозы писать не нужно. До 1000 знаков.",
    value: topic.words,
    error: errorOf(errors, "words"),
    maxLength: questionMostLetters,
  })}${topicList(centre, view)}${answerTo(centre, view)}<button class="button">Дальше</button></form>
<p class="box small">${texts.crisisText}</p>`;
  return { title, main, failed: errors.length > 0, erasable: true };
}

/** Folded away: a topic helps to find who answers, and nobody has to choose one. */
function topicList({ texts }: Centre, { topic, errors }: AskView): Markup | null {
  if (texts.typicalQuestions.length === 0) return null;
  const error = errorOf(errors, "typical");
  const list = choiceList({
    name: "typical",
    legend: html`О чём вопрос`,
    choices: [
      ...texts.typicalQuestions.map(({ code, text }) => ({ value: code, label: text })),
      { value: "later", label: "О другом" },
    ],
    chosen: topic.typical ?? "later",
    error,
  });
  return html`<details${flag("open", topic.typical !== null || error !== null)}><summary>Выбрать тему, если хотите</summary>${list}</details>`;
}

function answerTo(centre: Centre, view: AskView): Markup {
  const consent = personalDataConsent(centre);
  const choices: Choice[] = [
    {
      value: "anonymous",
      label: "Анонимно, прочитаю на сайте",
      hint: "Вы получите номер и ПИН-код: ответ откроется по ним на этом сайте.",
    },
  ];
  if (consent) {
    choices.push({
      value: "named",
      label: "Пришлите ответ на почту",
      more: html`${nameField(view)}${emailField(view, "Электронная почта")}${consentBox(centre, view, consent)}`,
    });
  }
  const error = errorOf(view.errors, "who");
  return choiceList({ name: "who", legend: html`Куда ответить`, choices, chosen: view.typed.who, error });
}
