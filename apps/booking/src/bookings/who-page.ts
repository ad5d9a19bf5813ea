import type { ConsentText } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import type { Page } from "../layout/send-page.ts";
import { type Choice, choiceList } from "../parts/choice-list.ts";
import { errorOf } from "../parts/field-errors.ts";
import { html, type Markup } from "../parts/markup.ts";
import { textField } from "../parts/text-field.ts";
import { holdNotice } from "./held-time.ts";
import { moreFields } from "./more-fields.ts";
import { consentBox, emailField, nameField, personalDataConsent, phoneField } from "./person-fields.ts";
import { type StepView, stepAction, stepPage } from "./step-frame.ts";
import type { TypedWho } from "./typed-person.ts";

export type WhoView = StepView & { typed: TypedWho; now: Date };

/** Step 4: nothing about oneself, or a name and contacts with a consent of its own (R32, R42); and what else matters. */
export function whoPage(centre: Centre, view: WhoView): Page {
  const { typed, errors, draft, now } = view;
  const meeting = draft?.meeting;
  const consent = personalDataConsent(centre);
  const choices: Choice[] = [
    { value: "anonymous", label: "Анонимно", hint: anonymousHint(centre, meeting?.form) },
  ];
  if (consent) {
    choices.push({
      value: "named",
      label: "Назову себя",
      hint: "Центр сможет позвонить или написать вам, если что-то изменится.",
      more: person(centre, view, consent),
    });
  }
  const content = html`${draft ? holdNotice(draft, centre, now) : ""}<form method="post" action="${stepAction("who", view)}" novalidate>${choiceList(
    {
      name: "who",
      legend: html`<h1>Как вас записать?</h1>`,
      choices,
      chosen: typed.who,
      error: errorOf(errors, "who"),
    },
  )}${meeting ? moreFields(centre, view, meeting) : ""}<p><button class="button">Дальше</button></p>${
    errors.some(({ field }) => field === "consent")
      ? html`<p>Без согласия можно записаться анонимно, помощь будет такой же.</p><p><button class="button second" name="instead" value="anonymous">Записаться анонимно</button></p>`
      : ""
  }</form>`;
  return stepPage("who", "Как вас записать", view, content);
}

const anonymousHint = ({ phone }: Centre, form: string | undefined): string => {
  const calling = phone ? ` или позвоните: ${phone}` : "";
  const kept = "Имя и телефон не нужны. Вы получите номер записи и ПИН-код.";
  if (form === "in_person") return kept;
  const address = form === "visit_home" && phone ? " Адрес для выезда скажете по телефону." : "";
  return `${kept}${address} Центр не сможет связаться с вами сам: смотрите запись на сайте${calling}.`;
};

const person = (centre: Centre, view: WhoView, consent: ConsentText): Markup =>
  html`${nameField(view)}${phoneField(view)}${emailField(view)}${
    view.draft?.meeting?.form === "visit_home" ? addressField(view) : ""
  }${consentBox(centre, view, consent)}`;

const addressField = ({ typed, errors }: WhoView) =>
  textField({
    name: "visit",
    label: "Адрес, куда приехать",
    hint: "Его увидят только те, кто готовит выезд",
    value: typed.address,
    error: errorOf(errors, "visit"),
    maxLength: 500,
  });
