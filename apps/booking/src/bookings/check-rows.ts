import { accessNeedLabels, dayAndTime, plural } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { bookingAddress } from "../http/addresses.ts";
import type { SummaryRow } from "../parts/summary-rows.ts";
import type { Draft } from "../sealed/draft-cookie.ts";
import type { BookingStep } from "./booking-steps.ts";
import { meetingWords } from "./meeting-words.ts";

/** Every answer in words, with the way to change it. */
export function checkRows(centre: Centre, draft: Draft): SummaryRow[] {
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
  const more = moreInWords(draft);
  if (more) rows.push({ name: "Дополнительно", value: more, change: change("who", "дополнительное") });
  return rows;
}

function questionInWords({ texts }: Centre, { question }: Draft): string {
  const typical = texts.typicalQuestions.find(({ code }) => code === question?.typical)?.text;
  return [typical, question?.words].filter(Boolean).join("\n") || "Расскажу на консультации";
}

function meetingInWords({ address }: Centre, { meeting, who, more }: Draft): string {
  if (!meeting) return "";
  const { form, channel, childcareChildren: children } = meeting;
  const onSite = form === "written" && who === "anonymous";
  const lines = [onSite ? "Ответ на этом сайте, по номеру и ПИН-коду" : meetingWords(form, channel).label];
  if (form === "in_person") lines.push(address);
  if (form === "visit_home" && who !== "anonymous" && more?.address) lines.push(more.address);
  if (children > 0) lines.push(`Присмотр: ${children} ${plural(children, "ребёнок", "ребёнка", "детей")}`);
  return lines.join("\n");
}

function timeInWords({ timezone, consultants }: Centre, { time }: Draft): string {
  if (!time) return "";
  const when = time.startsAt
    ? dayAndTime(new Date(time.startsAt), timezone)
    : `Время предложит центр${time.laterByWish ? ", можно позже срока" : ""}\nВы будете в листе ожидания`;
  const consultant = consultants.find(({ id }) => id === time.consultantId);
  return [when, consultant ? `Специалист: ${consultant.name}` : null].filter(Boolean).join("\n");
}

const personInWords = ({ who }: Draft): string =>
  who === null || who === "anonymous"
    ? "Анонимно"
    : [who.name, who.phone, who.email].filter(Boolean).join("\n");

function moreInWords({ more, meeting }: Draft): string {
  if (!more) return "";
  const { together, second, behalf, needs, note, recording, ages } = more;
  const meets = meeting?.form !== "written";
  const lines = [
    meets && together && `Придём вдвоём${second ? `: второй родитель — ${second}` : ""}`,
    ages.length > 0 && ages.length === meeting?.childcareChildren && `Возраст детей: ${ages.join(", ")}`,
    meets && needs.length > 0 && needs.map((need) => accessNeedLabels[need]).join(", "),
    meets && note,
    meets && recording && "Буду записывать встречу",
    behalf &&
      `Записывает специалист: ${[behalf.name, behalf.organisation, behalf.email].filter(Boolean).join(", ")}`,
  ];
  return lines.filter(Boolean).join("\n");
}
