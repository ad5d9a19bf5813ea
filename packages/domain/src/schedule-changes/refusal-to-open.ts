import { type ServiceForm, serviceFormLabels } from "../catalogues/service-forms.ts";
import type { Limits } from "../limits/limits.ts";
import { firstRefusal, type Refusal } from "../refusal.ts";
import { refusalOfDuration } from "../slots/refusal-of-duration.ts";
import { type CalendarDay, minutesOf } from "../time/calendar.ts";
import { plural } from "../time/words.ts";
import { openingsMeet } from "./openings-meet.ts";
import { changeInPast } from "./refusals.ts";
import type { FullOpening, WantedOpening } from "./schedule-change.ts";

export type OpeningFacts = {
  today: CalendarDay;
  limits: Limits;
  /** Those who work in the centre. */
  consultants: readonly string[];
  /** Places that are open. */
  places: readonly string[];
  /** Every other opening of the centre that is in force from today on. */
  others: readonly FullOpening[];
};

const refusal = (code: Refusal["code"], message: string): Refusal => ({ code, message, requirement: "R13" });

/** Why the hours cannot be opened (R13, R24, R27): their day, bounds, break, forms, people, place, and other hours. */
export const refusalToOpen = (
  wanted: WantedOpening,
  opened: readonly FullOpening[],
  facts: OpeningFacts,
): Refusal | null =>
  firstRefusal(
    () => refusalOfDays(wanted, facts.today),
    () => refusalOfHours(wanted, facts.limits),
    () => refusalOfForms(wanted.forms, facts.limits),
    () => refusalOfPeople(wanted, facts),
    () => refusalOfOverlap(opened, facts.others),
  );

function refusalOfDays({ weekdays, onDate, validFrom, validTo }: WantedOpening, today: CalendarDay) {
  if ((onDate === null) === (weekdays.length === 0)) {
    return refusal("opening_without_day", "Выберите дни недели или одну дату.");
  }
  if ((onDate ?? validFrom) < today) return changeInPast;
  if (onDate !== null || validTo === null || validTo >= validFrom) return null;
  return refusal("opening_without_day", "Последний день приёма не может быть раньше первого.");
}

function refusalOfHours(wanted: WantedOpening, limits: Limits): Refusal | null {
  const { startsAt, endsAt, breakFrom, breakUntil, durationMinutes } = wanted;
  const [opens, closes] = [minutesOf(startsAt), minutesOf(endsAt)];
  if (opens >= closes) {
    const message = "Приём должен начаться и закончиться в один день: конец позже начала, не позже 24:00.";
    return refusal("opening_outside_day", message);
  }
  const tooLong = durationMinutes === null ? null : refusalOfDuration(durationMinutes, limits);
  if (tooLong) return tooLong;
  const duration = durationMinutes ?? limits.durationMinutes.default;
  if (closes - opens < duration) {
    const minutes = `${duration} ${plural(duration, "минута", "минуты", "минут")}`;
    return refusal(
      "opening_too_short",
      `Приём короче одной консультации (${minutes}): записаться будет нельзя.`,
    );
  }
  if (breakFrom === null && breakUntil === null) return null;
  const [from, until] = [minutesOf(breakFrom ?? endsAt), minutesOf(breakUntil ?? startsAt)];
  if (opens <= from && from < until && until <= closes) return null;
  return refusal("break_outside_opening", "Перерыв должен быть внутри часов приёма: укажите начало и конец.");
}

function refusalOfForms(forms: readonly ServiceForm[], limits: Limits): Refusal | null {
  if (forms.length === 0) return refusal("form_not_offered", "Выберите хотя бы одну форму услуги.");
  if (forms.includes("written")) {
    const message = "Письменным обращениям время не нужно: выберите другие формы.";
    return { code: "form_takes_no_time", message, requirement: "R26" };
  }
  const missing = forms.find((form) => !limits.serviceForms.includes(form));
  if (!missing) return null;
  return {
    code: "form_not_offered",
    message: `Форма «${serviceFormLabels[missing]}» в этом центре не предлагается. Выберите другую.`,
    limit: "serviceForms",
    value: limits.serviceForms,
    requirement: "R24",
  };
}

function refusalOfPeople(wanted: WantedOpening, facts: OpeningFacts): Refusal | null {
  const { consultantId, secondConsultantId, placeId } = wanted;
  const known = [consultantId, secondConsultantId ?? consultantId].every((id) =>
    facts.consultants.includes(id),
  );
  if (!known) return refusal("consultant_missing", "Такого консультанта в центре нет.");
  if (secondConsultantId === consultantId) {
    return refusal("consultant_missing", "Второй консультант должен быть другим человеком.");
  }
  if (placeId === null || facts.places.includes(placeId)) return null;
  return refusal("place_unknown", "Такого места в центре нет, или оно закрыто. Выберите другое.");
}

/** Hours may overlap when they only add forms: the same people, place and number of seats. */
function refusalOfOverlap(opened: readonly FullOpening[], others: readonly FullOpening[]): Refusal | null {
  const differs = (one: FullOpening, other: FullOpening) =>
    one.seats !== other.seats ||
    one.placeId !== other.placeId ||
    one.secondConsultantId !== other.secondConsultantId;
  const inTheWay = opened
    .flatMap((one) => others.filter((other) => openingsMeet(one, other) && differs(one, other)))
    .at(0);
  if (!inTheWay) return null;
  const hours = `${inTheWay.startsAt.replace(/^0/, "")}–${inTheWay.endsAt.replace(/^0/, "")}`;
  return refusal(
    "openings_overlap",
    `У консультанта в это время уже есть приём (${hours}) с другим местом, числом мест или составом. Измените часы или тот приём.`,
  );
}
