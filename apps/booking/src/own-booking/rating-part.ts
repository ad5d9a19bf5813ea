import {
  dateInWords,
  dayOf,
  ratingMarkLabels,
  ratingMarks,
  requestMetAnswers,
  requestMetLabels,
} from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import type { OwnRating } from "@prosvet/usecases/ratings";
import { bookingAddress } from "../http/addresses.ts";
import { choiceList } from "../parts/choice-list.ts";
import { errorOf, type FieldErrors } from "../parts/field-errors.ts";
import { html, type Markup } from "../parts/markup.ts";
import { textArea } from "../parts/text-field.ts";

export type TypedRating = { mark: string; met: string; words: string };

export const untypedRating: TypedRating = { mark: "", met: "", words: "" };

/** How the help was rated, or the form for it while the window is open, or that it is over (R17, R54, R55). */
export function ratingPart(
  { mark, until, mayRate }: OwnRating,
  { slug, timezone }: Centre,
  typed: TypedRating,
  errors: FieldErrors,
): Markup {
  const lastDay = dateInWords(dayOf(until, timezone));
  if (mark !== null) {
    const words = ratingMarks.find((known) => known === mark);
    return html`<p class="box">Вы поставили оценку ${mark}${words ? html` — «${ratingMarkLabels[words]}»` : ""}. Спасибо!</p>`;
  }
  if (!mayRate)
    return html`<p class="box">Оценить помощь можно было до конца дня ${lastDay}. Этот срок прошёл.</p>`;
  return html`<form method="post" action="${bookingAddress(slug, "rating")}" novalidate><h2>Оцените помощь</h2>
<p>Можно до конца дня ${lastDay}, один раз. Имя не нужно.</p>${choiceList({
    name: "mark",
    legend: html`Насколько вас устроила помощь?`,
    choices: ratingMarks.map((value) => ({
      value: String(value),
      label: `${value} — ${lower(ratingMarkLabels[value])}`,
    })),
    chosen: typed.mark,
    error: errorOf(errors, "mark"),
  })}${choiceList({
    name: "met",
    legend: html`Запрос решён? <span class="quiet">Можно не отвечать</span>`,
    choices: requestMetAnswers.map((value) => ({ value, label: requestMetLabels[value] })),
    chosen: typed.met,
  })}${textArea({
    name: "words",
    label: "Что добавите своими словами? Можно не отвечать",
    hint: "Не называйте, пожалуйста, имён — ни своих, ни ребёнка.",
    value: typed.words,
    error: errorOf(errors, "words"),
    maxLength: mostWords,
  })}<button class="button">Отправить оценку</button></form>`;
}

export const mostWords = 1000;

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
