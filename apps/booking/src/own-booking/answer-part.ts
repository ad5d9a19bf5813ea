import type { Centre } from "@prosvet/usecases/centres";
import type { OwnAnswer } from "@prosvet/usecases/written-requests";
import { html, type Markup } from "../parts/markup.ts";
import { materialLinks } from "./materials-part.ts";

/** The answer to a written request with what came with it (R26, R46), to be read and to be printed. */
export function answerPart(answer: OwnAnswer | null, { phone }: Centre): Markup {
  if (answer === null) {
    return html`<p class="box">Ответ дан другим способом. Если вы его не получили, обратитесь в центр${phone ? html`: ${phone}` : ""}.</p>`;
  }
  const { text, materials } = answer;
  return html`<section aria-labelledby="answer"><h2 id="answer">Ответ</h2>
${paragraphs(text)}${
  materials.length > 0 ? html`<h3>Что почитать</h3>${materialLinks(materials)}` : ""
}<p class="hint screen">Ответ можно напечатать: Ctrl + P.</p></section>`;
}

/** A text as it was written: an empty line parts paragraphs, a line's end breaks the line. */
const paragraphs = (text: string): Markup =>
  html`${text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => {
      const [first = "", ...rest] = paragraph.trim().split("\n");
      return html`<p>${first}${rest.map((line) => html`<br>${line}`)}</p>`;
    })}`;
