import { dayAndTime, isCrisisTopic, plural, type Refusal } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseInWords } from "../centres/clause.ts";
import { bookingAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { html, type Markup } from "../parts/markup.ts";
import { type SummaryRow, summaryRows } from "../parts/summary-rows.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import type { BookingStep } from "./booking-steps.ts";
import { meetingWords } from "./meeting-words.ts";

/** Why a booking was not made, the answer to change (null: none helps) and whether to send it once more. */
export type CheckFailure = {
  message: string;
  refusal?: Refusal | undefined;
  step: BookingStep | null;
  again: boolean;
};

/** Every answer before it is sent, each with its own way to change it. */
export function checkPage(centre: Centre, draft: Draft, failure: CheckFailure | null): Page {
  const { slug } = centre;
  const topic = topicOf(draft, centre);
  const main = html`<a class="back" href="${bookingAddress(slug, "who")}">← Назад</a>${failureNotice(centre, failure)}<h1>Проверьте и запишитесь</h1>
${summaryRows(rowsOf(centre, draft))}${
  draft.meeting?.form === "written" && !draft.question?.words
    ? html`<p class="box">Чтобы получить письменный ответ, напишите вопрос: нажмите «Изменить» рядом с вопросом.</p>`
    : ""
}${topic && isCrisisTopic(topic) ? html`<p class="box">${centre.texts.crisisText}</p>` : ""}
<form method="post" action="${bookingAddress(slug, "check")}">${
    failure?.again
      ? html`<button class="button" name="again" value="yes">Отправить как новую запись</button>`
      : html`<button class="button">Записаться</button>`
  }</form>`;
  return { title: "Проверьте ответы", main, failed: failure !== null, erasable: true };
}

/** The topic of the typical question that was chosen. */
export const topicOf = ({ question }: Draft, { texts }: Centre) =>
  texts.typicalQuestions.find(({ code }) => code === question?.typical)?.topic ?? null;

function failureNotice(centre: Centre, failure: CheckFailure | null): Markup | null {
  if (!failure) return null;
  const { message, refusal, step } = failure;
  const clause = refusal?.requirement ? clauseInWords(refusal.requirement, centre.regulation) : null;
  return html`<div class="wrong" role="alert" tabindex="-1" autofocus aria-labelledby="wrong"><h2 id="wrong">Записаться пока не получилось</h2>
<p>${message}${clause ? html` <span class="small">(${clause})</span>` : ""}</p>${
    step ? html`<p><a href="${bookingAddress(centre.slug, step, "change")}">Изменить этот ответ</a></p>` : ""
  }${centre.phone ? html`<p>Можно записаться и по телефону: ${centre.phone}.</p>` : ""}</div>`;
}

function rowsOf(centre: Centre, draft: Draft): SummaryRow[] {
  const { slug } = centre;
  const change = (step: BookingStep, what: string) => ({ href: bookingAddress(slug, step, "change"), what });
  const rows: SummaryRow[] = [
    { name: "Вопрос", value: questionInWords(centre, draft), change: change("topic", "вопрос") },
    { name: "Как", value: meetingInWords(centre, draft), change: change("how", "как пройдёт консультация") },
  ];
  if (draft.meeting?.form !== "written") {
    rows.push({ name: "Когда", value: timeInWords(centre, draft), change: change("when", "время") });
  }
  rows.push({ name: "Кто", value: personInWords(draft), change: change("who", "как вас записать") });
  return rows;
}

function questionInWords({ texts }: Centre, { question }: Draft): string {
  const typical = texts.typicalQuestions.find(({ code }) => code === question?.typical)?.text;
  return [typical, question?.words].filter(Boolean).join("\n") || "Расскажу на консультации";
}

function meetingInWords({ address }: Centre, { meeting }: Draft): string {
  if (!meeting) return "";
  const { form, channel, childcareChildren: children } = meeting;
  const lines = [meetingWords(form, channel).label];
  if (form === "in_person") lines.push(address);
  if (children > 0) lines.push(`Присмотр: ${children} ${plural(children, "ребёнок", "ребёнка", "детей")}`);
  return lines.join("\n");
}

function timeInWords({ timezone, consultants }: Centre, { time }: Draft): string {
  if (!time) return "";
  const when = time.startsAt
    ? dayAndTime(new Date(time.startsAt), timezone)
    : `Время предложит центр${time.laterByWish ? ", можно позже срока" : ""}`;
  const consultant = consultants.find(({ id }) => id === time.consultantId);
  return [when, consultant ? `Специалист: ${consultant.name}` : null].filter(Boolean).join("\n");
}

const personInWords = ({ who }: Draft): string =>
  who === null || who === "anonymous"
    ? "Анонимно"
    : [who.name, who.phone, who.email].filter(Boolean).join("\n");
