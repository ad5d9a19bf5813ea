import type { ConsentText } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseRemark } from "../centres/clause.ts";
import type { Page } from "../layout/send-page.ts";
import { type Choice, choiceList } from "../parts/choice-list.ts";
import { errorOf, fieldError } from "../parts/field-errors.ts";
import { flag, html, type Markup } from "../parts/markup.ts";
import { describedBy, textField } from "../parts/text-field.ts";
import { type StepView, stepAction, stepPage } from "./step-frame.ts";

export type TypedPerson = { who: string; name: string; phone: string; email: string; consented: boolean };

/** Step 4: nothing about oneself, or a name and contacts with a consent of its own (R32, R42). */
export function whoPage(centre: Centre, view: StepView & { typed: TypedPerson }): Page {
  const { typed, errors, draft } = view;
  const consent = personalDataConsent(centre);
  const choices: Choice[] = [
    { value: "anonymous", label: "Анонимно", hint: anonymousHint(centre, draft?.meeting?.form) },
  ];
  if (consent) {
    choices.push({
      value: "named",
      label: "Назову себя",
      hint: "Центр сможет позвонить или написать вам, если что-то изменится.",
      more: person(centre, view, consent),
    });
  }
  const content = html`<form method="post" action="${stepAction("who", view)}" novalidate>${choiceList({
    name: "who",
    legend: html`<h1>Как вас записать?</h1>`,
    choices,
    chosen: typed.who,
    error: errorOf(errors, "who"),
  })}<p><button class="button">Дальше</button></p>${
    errors.some(({ field }) => field === "consent")
      ? html`<p>Без согласия можно записаться анонимно, помощь будет такой же.</p><p><button class="button second" name="instead" value="anonymous">Записаться анонимно</button></p>`
      : ""
  }</form>`;
  return stepPage("who", "Как вас записать", view, content);
}

/** The newest text of the consent to keep a name and contacts, or null: then only anonymous bookings are taken. */
export function personalDataConsent({ texts }: Centre): ConsentText | null {
  const all = texts.consentTexts.filter(({ purpose }) => purpose === "personal_data");
  return all.reduce<ConsentText | null>(
    (newest, text) => (newest && newest.version > text.version ? newest : text),
    null,
  );
}

const anonymousHint = ({ phone }: Centre, form: string | undefined): string => {
  const calling = phone ? ` или позвоните: ${phone}` : "";
  const kept = "Имя и телефон не нужны. Вы получите номер записи и ПИН-код.";
  return form === "in_person"
    ? kept
    : `${kept} Центр не сможет связаться с вами сам: смотрите запись на сайте${calling}.`;
};

function person(
  centre: Centre,
  { typed, errors }: StepView & { typed: TypedPerson },
  consent: ConsentText,
): Markup {
  return html`${textField({
    name: "name",
    label: "Как к вам обращаться",
    hint: "Имя или фамилия, имя и отчество",
    value: typed.name,
    error: errorOf(errors, "name"),
    autocomplete: "name",
    maxLength: 200,
  })}${textField({
    name: "phone",
    label: "Телефон, если хотите",
    hint: "Например, +7 912 345-67-89",
    value: typed.phone,
    error: errorOf(errors, "phone"),
    type: "tel",
    autocomplete: "tel",
    maxLength: 40,
  })}${textField({
    name: "email",
    label: "Электронная почта, если хотите",
    hint: "Например, mama@example.ru",
    value: typed.email,
    error: errorOf(errors, "email"),
    type: "email",
    autocomplete: "email",
    maxLength: 254,
  })}${consentBox(centre, typed.consented, errorOf(errors, "consent"), consent)}`;
}

const consentBox = (centre: Centre, consented: boolean, error: string | null, { title, text }: ConsentText) =>
  html`<div class="field${error ? " failed" : ""}">${fieldError("consent", error)}<div class="choice"><input type="checkbox" id="consent" name="consent" value="yes"${flag(
    "checked",
    consented,
  )}${describedBy({ name: "consent", error })}><label for="consent">Даю согласие на обработку этих сведений${clauseRemark("R42", centre.regulation)}</label></div>
<details><summary>Прочитать согласие</summary><p><strong>${title}</strong></p><p>${filledIn(text, centre)}</p></details></div>`;

const filledIn = (text: string, { organisation, name }: Centre) =>
  text.replaceAll("{organisation}", organisation).replaceAll("{centre}", name);
