import { accessNeedLabels, accessNeeds, plural } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseRemark } from "../centres/clause.ts";
import { checkBox } from "../parts/check-box.ts";
import { errorOf } from "../parts/field-errors.ts";
import { flag, html, type Markup } from "../parts/markup.ts";
import { textField } from "../parts/text-field.ts";
import type { DraftMeeting } from "../sealed/draft-cookie.ts";
import { noteMostLetters } from "./more-answer.ts";
import type { WhoView } from "./who-page.ts";

const fields = ["second", "second-consent", "referrer", "organisation", "referrer-email", "note", "ages"];

/** What may be said besides, folded away until it is wanted: nobody has to answer it. */
export function moreFields(centre: Centre, view: WhoView, meeting: DraftMeeting): Markup {
  const { typed, errors } = view;
  const open =
    errors.some(({ field }) => fields.includes(field)) ||
    [typed.together, typed.behalf, typed.recording, typed.needs.length > 0].includes(true) ||
    [typed.note, typed.ages].some((text) => text !== "");
  const meets = meeting.form !== "written";
  return html`<details${flag("open", open)}><summary>Дополнительно, если нужно</summary>${
    meets ? together(centre, view) : ""
  }${meeting.childcareChildren > 0 ? agesField(view, meeting.childcareChildren) : ""}${meets ? access(view) : ""}${
    meets
      ? checkBox({
          name: "recording",
          label: html`Буду записывать встречу на диктофон или видео${clauseRemark("R49", centre.regulation)}`,
          checked: typed.recording,
        })
      : ""
  }${centre.limits.identitiesKept ? behalf(view) : ""}</details>`;
}

const together = ({ regulation, limits }: Centre, { typed, errors }: WhoView) =>
  checkBox({
    name: "together",
    label: html`Придём вдвоём: оба родителя по одному вопросу${clauseRemark("R41", regulation)}`,
    checked: typed.together,
    ...(limits.identitiesKept && { more: secondName(typed, errors) }),
  });

const secondName = (typed: WhoView["typed"], errors: WhoView["errors"]) =>
  html`${textField({
    name: "second",
    label: "Имя второго родителя, если хотите",
    hint: "Запишем, если вы назвали себя",
    value: typed.second,
    error: errorOf(errors, "second"),
    maxLength: 200,
  })}${checkBox({
    name: "second-consent",
    label: "Второй родитель согласен, чтобы центр записал его имя",
    checked: typed.secondConsented,
    error: errorOf(errors, "second-consent"),
  })}`;

const agesField = ({ typed, errors }: WhoView, children: number) =>
  textField({
    name: "ages",
    label: `Сколько лет ${plural(children, "ребёнку", "детям", "детям")}, за которыми нужен присмотр`,
    hint: "Полных лет, через запятую, например: 2, 5",
    value: typed.ages,
    error: errorOf(errors, "ages"),
    short: true,
    maxLength: 60,
  });

const access = ({ typed, errors }: WhoView) =>
  html`<fieldset><legend>Что поможет вам прийти и поговорить</legend>${accessNeeds.map((need) =>
    checkBox({ name: `need-${need}`, label: accessNeedLabels[need], checked: typed.needs.includes(need) }),
  )}</fieldset>${textField({
    name: "note",
    label: "Расскажите подробнее, если хотите",
    hint: "Что центру подготовить. Диагнозы писать не нужно.",
    value: typed.note,
    error: errorOf(errors, "note"),
    maxLength: noteMostLetters,
  })}`;

const behalf = ({ typed, errors }: WhoView) =>
  checkBox({
    name: "behalf",
    label: "Записываю другого человека: я специалист организации",
    hint: "Выше укажите, как записать семью",
    checked: typed.behalf,
    more: html`${textField({
      name: "organisation",
      label: "Ваша организация",
      value: typed.organisation,
      error: errorOf(errors, "organisation"),
      maxLength: 300,
    })}${textField({
      name: "referrer",
      label: "Ваше имя",
      value: typed.referrer,
      error: errorOf(errors, "referrer"),
      maxLength: 200,
    })}${textField({
      name: "referrer-email",
      label: "Ваша электронная почта, если нужно подтверждение",
      value: typed.referrerEmail,
      error: errorOf(errors, "referrer-email"),
      type: "email",
      maxLength: 254,
    })}`,
  });
