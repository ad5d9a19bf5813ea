import { type Channel, channelLabels, channels, channelsOf } from "../catalogues/channels.ts";
import { type RecipientCategory, recipientCategoryLabels } from "../catalogues/recipient-categories.ts";
import { type ServiceForm, serviceFormLabels } from "../catalogues/service-forms.ts";
import type { Topic } from "../catalogues/topics.ts";
import type { Limits } from "../limits/limits.ts";
import type { CalendarDay, WallTime } from "../time/calendar.ts";
import { findTopics } from "./find-topics.ts";
import { startsLike } from "./starts-like.ts";
import { dayTypedAs, timeTypedAs, wholeTypedAs } from "./typed-moments.ts";
import type { CellError, VisitCell, VisitRow } from "./visit-row.ts";

export type ReadVisit = {
  day: CalendarDay;
  time: WallTime;
  minutes: number;
  topic: Topic;
  consultantId: string;
  form: ServiceForm;
  channel: Channel;
  category: RecipientCategory;
  childAgeYears: number | null;
};

export type VisitFacts = {
  today: CalendarDay;
  limits: Pick<Limits, "durationMinutes" | "serviceForms" | "channels">;
  consultants: readonly { id: string; name: string }[];
  /** Whose services are meant where the line says nobody. */
  usualConsultantId: string | null;
};

/**
 * A line of a paper list read as a service given without a booking (R40). What may be left out has a default: today,
 * the usual length, the first form, the usual consultant. Out: the visit, or every cell that cannot be read, in Russian.
 */
export function readVisitRow(row: VisitRow, facts: VisitFacts): ReadVisit | CellError[] {
  const errors: CellError[] = [];
  const said = <T>(cell: VisitCell, value: T | null, message: string): T => {
    if (value === null) errors.push({ cell, message });
    return value as T;
  };
  const { min, max, default: usual } = facts.limits.durationMinutes;
  const minutes = row.minutes.trim() === "" ? usual : wholeTypedAs(row.minutes, min, max);
  const visit = {
    day: said(
      "day",
      row.day.trim() === "" ? facts.today : dayTypedAs(row.day, facts.today),
      "Напишите дату так: 23.11.",
    ),
    time: said("time", timeTypedAs(row.time), "Напишите время начала так: 9:30."),
    minutes: said("minutes", minutes, `Укажите продолжительность от ${min} до ${max} минут.`),
    topic: said(
      "topic",
      findTopics(row.topic)[0]?.code ?? null,
      "Напишите номер темы или начало её названия.",
    ),
    consultantId: said("consultant", consultantOf(row.consultant, facts), consultantMessage(row.consultant)),
    ...said(
      "form",
      formOf(row.form, facts.limits),
      "Напишите: очно, телефон, видео или другую форму центра.",
    ),
    category: said("category", categoryOf(row.category), "Напишите: родитель, представитель, оба или иное."),
    childAgeYears:
      row.childAge.trim() === "" ? null : said("childAge", wholeTypedAs(row.childAge, 0, 18), ageMessage),
  };
  return errors.length > 0 ? errors : visit;
}

const ageMessage = "Укажите возраст ребёнка в полных годах, от 0 до 18.";

const consultantMessage = (typed: string): string =>
  typed.trim() === ""
    ? "Укажите, кто консультировал."
    : "Такого консультанта нет или таких несколько: напишите фамилию полностью.";

function consultantOf(typed: string, { consultants, usualConsultantId }: VisitFacts): string | null {
  if (typed.trim() === "") return usualConsultantId;
  const named = consultants.filter(({ name }) => startsLike(name, typed));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

function categoryOf(typed: string): RecipientCategory | null {
  if (typed.trim() === "") return "unspecified";
  const codes = Object.keys(recipientCategoryLabels) as RecipientCategory[];
  return codes.find((code) => startsLike(recipientCategoryLabels[code], typed)) ?? null;
}

type Help = { form: ServiceForm; channel: Channel };

/** «Очно» is a form, «телефон» a channel: people write either. */
function formOf(typed: string, limits: VisitFacts["limits"]): Help | null {
  const [usual] = limits.serviceForms;
  const form =
    typed.trim() === ""
      ? usual
      : limits.serviceForms.find((code) => startsLike(serviceFormLabels[code], typed));
  const [first] = form ? channelsOf(form, limits) : [];
  if (form && first) return { form, channel: first };
  const named = channels.find(
    (code) => limits.channels.includes(code) && startsLike(channelLabels[code], typed),
  );
  const suits = named && limits.serviceForms.find((code) => channelsOf(code, limits).includes(named));
  return named && suits ? { form: suits, channel: named } : null;
}
