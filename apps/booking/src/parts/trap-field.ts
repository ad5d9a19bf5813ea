import type { Form } from "../http/read-form.ts";
import { html, type Markup } from "./markup.ts";

const name = "website";

/** A field that people do not see and programs fill. Whoever has it read aloud is told to leave it empty. */
export const trapField: Markup = html`<div class="trap"><label for="${name}">Не заполняйте</label><input type="text" id="${name}" name="${name}" value="" tabindex="-1" autocomplete="off"></div>`;

/** Whether a program has filled the form, or a person by mistake. */
export const isTrapped = (form: Form): boolean => form.line(name) !== "";

export const trappedAdvice =
  "Форму заполнила программа: в ней есть ответ на вопрос, которого люди не видят. Если вы человек, нажмите кнопку ещё раз.";
