import type { Centre } from "@prosvet/usecases/centres";
import { clauseRemark } from "../centres/clause.ts";
import type { Page } from "../layout/send-page.ts";
import { choiceList } from "../parts/choice-list.ts";
import { errorOf } from "../parts/field-errors.ts";
import { html } from "../parts/markup.ts";
import { textArea } from "../parts/text-field.ts";
import { type StepView, stepAction, stepPage } from "./step-frame.ts";
import { questionMostLetters, type TypedTopic } from "./typed-topic.ts";

/** Step 1: the question in one's own words, one of the typical ones, both, or none yet (R30, R35). */
export function topicPage(centre: Centre, view: StepView & { typed: TypedTopic; lost: boolean }): Page {
  const { typed, errors, lost } = view;
  const { typicalQuestions, crisisText } = centre.texts;
  const content = html`${lost ? lostNotice(centre) : ""}<h1>О чём хотите поговорить?</h1>
<p>Можно написать, выбрать из списка или оставить пустым и рассказать на консультации${clauseRemark("R35", centre.regulation)}.</p>
<form method="post" action="${stepAction("topic", view)}" novalidate>${textArea({
    name: "words",
    label: "Ваш вопрос своими словами",
    hint: "Имена, фамилии и диагнозы писать не нужно. До 1000 знаков.",
    value: typed.words,
    error: errorOf(errors, "words"),
    maxLength: questionMostLetters,
  })}${
    typicalQuestions.length > 0
      ? choiceList({
          name: "typical",
          legend: html`Или выберите похожий вопрос`,
          choices: [
            ...typicalQuestions.map(({ code, text }) => ({ value: code, label: text })),
            { value: "later", label: "Решу на консультации" },
          ],
          chosen: typed.typical ?? "later",
          error: errorOf(errors, "typical"),
        })
      : ""
  }<button class="button">Дальше</button></form>
<p class="box small">${crisisText}</p>`;
  return stepPage("topic", "О чём хотите поговорить", view, content);
}

const lostNotice = ({ phone }: Centre) =>
  html`<div class="box" role="status"><p><strong>Начните, пожалуйста, сначала.</strong> Ответы хранятся один час, а потом стираются сами. Если вы уже отправили запись, второй раз записываться не нужно.</p><p>Сообщение повторяется? Разрешите в браузере файлы cookie${
    phone ? html` или запишитесь по телефону ${phone}` : ""
  }.</p></div>`;
