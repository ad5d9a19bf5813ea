import { type Limits, plural } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseRemark } from "../centres/clause.ts";
import type { Page } from "../layout/send-page.ts";
import { type Choice, choiceList } from "../parts/choice-list.ts";
import { errorOf, fieldError } from "../parts/field-errors.ts";
import { flag, html } from "../parts/markup.ts";
import { describedBy } from "../parts/text-field.ts";
import { meetingOptions } from "./meeting-words.ts";
import { type StepView, stepAction, stepPage } from "./step-frame.ts";

export type TypedMeeting = { meeting: string; children: string };

const mostChildren = 10;

/** How many children a parent may bring along to be looked after, by the centre's places (R16). */
export const childrenAtMost = ({ childcare }: Limits): number =>
  childcare.offered ? Math.min(childcare.places, mostChildren) : 0;

/** Step 2: in which form and by which channel, and whether somebody looks after the child meanwhile (R16, R24–R26). */
export function howPage(centre: Centre, view: StepView & { typed: TypedMeeting }): Page {
  const { typed, errors } = view;
  const choices = meetingOptions(centre.limits).map(
    ({ value, label, hint, form }): Choice => ({
      value,
      label,
      hint: form === "in_person" ? centre.address : (hint ?? null),
      more: form === "in_person" && childrenAtMost(centre.limits) > 0 ? childcare(centre, view) : null,
    }),
  );
  const content = html`<form method="post" action="${stepAction("how", view)}" novalidate>${choiceList({
    name: "meeting",
    legend: html`<h1>Как вам удобнее?</h1>`,
    choices,
    chosen: typed.meeting,
    error: errorOf(errors, "meeting"),
  })}<button class="button">Дальше</button></form>`;
  return stepPage("how", "Как вам удобнее", view, content);
}

function childcare({ limits, regulation }: Centre, { typed, errors }: StepView & { typed: TypedMeeting }) {
  const error = errorOf(errors, "children");
  const most = childrenAtMost(limits);
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  return html`<div class="field"><label for="children">Нужен присмотр за ребёнком?</label>${clauseRemark("R16", regulation)}${fieldError("children", error)}
<select id="children" name="children"${describedBy({ name: "children", error })}>${counts.map(
    (count) =>
      html`<option value="${count}"${flag("selected", typed.children === String(count))}>${
        count === 0 ? "Нет, не нужен" : `Да, ${count} ${plural(count, "ребёнок", "ребёнка", "детей")}`
      }</option>`,
  )}</select></div>`;
}
