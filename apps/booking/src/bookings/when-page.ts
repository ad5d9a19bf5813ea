import { dateInWords, dayAndTime, dayInWords, deadlineOf, timeInWords } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import type { WindowAvailability } from "@prosvet/usecases/schedule";
import { clauseRemark } from "../centres/clause.ts";
import { bookingAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { flag, html, type Markup } from "../parts/markup.ts";
import { trapField } from "../parts/trap-field.ts";
import { proofScript } from "../proof/proof-field.ts";
import {
  consultantsToChoose,
  type FreeDay,
  type FreeTime,
  freeTimeInWords,
  placesInWords,
} from "./free-times.ts";
import { type StepView, stepAction, stepPage } from "./step-frame.ts";
import { withoutTime } from "./without-time.ts";

export type WhenView = StepView & {
  days: readonly FreeDay[];
  consultantId: string | null;
  /** Days after a guaranteed window are listed too, by the recipient's wish (R36). */
  later: boolean;
  now: Date;
  /** Centres of the municipality with a time, when this one has none in its term. */
  elsewhere: WindowAvailability["elsewhere"];
  proof: Markup;
};

/** Step 3: the first free time at once, then every day that has any; or a booking without a time (R36, R38). */
export function whenPage(centre: Centre, view: WhenView): Page {
  const first = view.days[0]?.times[0];
  const title = first ? "Когда вам удобно?" : "Свободного времени сейчас нет";
  const content = html`<h1>${title}</h1>${chosenTime(centre, view)}${consultantFilter(centre, view)}${
    first ? freeTimes(centre, view, first) : ""
  }${laterDays(centre, view)}${withoutTime(centre, view)}`;
  return { ...stepPage("when", title, view, content), script: proofScript };
}

function chosenTime({ timezone }: Centre, { draft, slug, now }: WhenView): Markup | null {
  const time = draft?.time;
  if (!time?.startsAt) return null;
  const until = time.hold && new Date(time.hold.until);
  return html`<p class="box">Вы выбрали: <strong>${dayAndTime(new Date(time.startsAt), timezone)}</strong>.${
    until && until > now ? ` Придержано для вас до ${timeInWords(until, timezone)}.` : ""
  } <a class="tap" href="${bookingAddress(slug, "who")}">Оставить это время</a></p>`;
}

/** The same page for another consultant, or with later days. */
const whenAddress = (
  { slug, changing }: WhenView,
  { consultantId, later }: Pick<WhenView, "consultantId" | "later">,
) =>
  bookingAddress(
    slug,
    "when",
    [consultantId ? `consultant=${consultantId}` : "", later ? "later=yes" : "", changing ? "change" : ""]
      .filter(Boolean)
      .join("&"),
  );

function consultantFilter(centre: Centre, view: WhenView): Markup | null {
  const { consultantId, later } = view;
  const consultants = consultantsToChoose(centre);
  if (consultants.length < 2) return null;
  const address = (id: string | null) => whenAddress(view, { consultantId: id, later });
  const options = [{ id: null, name: "Любой, кто свободен" }, ...consultants];
  return html`<nav aria-label="Специалист"><p class="hint">К какому специалисту?${clauseRemark("R38", centre.regulation)}</p><ul class="links">${options.map(
    ({ id, name }) =>
      html`<li>${id === consultantId ? html`<b aria-current="true">${name}</b>` : html`<a href="${address(id)}">${name}</a>`}</li>`,
  )}</ul></nav>`;
}

const freeTimes = (centre: Centre, view: WhenView, first: FreeTime) =>
  html`<form method="post" action="${stepAction("when", view)}" id="slot">${view.proof}${trapField}${view.later ? html`<input type="hidden" name="later" value="yes">` : ""}${nearest(first, centre)}
<h2>Все свободные дни</h2><p class="hint">${zoneInWords(centre)}</p>${view.days.map((day, place) => freeDay(day, centre, place === 0))}</form>`;

/** Only a guaranteed window ends the list before the last day that is open for booking. */
function laterDays({ timezone, limits }: Centre, view: WhenView): Markup | null {
  const { bookingWindowMode, bookingWindowDays, bookingHorizonDays } = limits;
  const isWhole = bookingWindowMode !== "guaranteed" || bookingHorizonDays <= bookingWindowDays;
  if (view.later || isWhole) return null;
  const lastDay = dateInWords(deadlineOf(view.now, timezone, bookingWindowDays));
  const { consultantId } = view;
  return html`<p>Показано время до ${lastDay} — в срок, который обеспечивает центр. <a class="tap" href="${whenAddress(view, { consultantId, later: true })}">Мне удобнее позже</a></p>`;
}

const nearest = ({ value, startsAt, names, places }: FreeTime, { timezone }: Centre) =>
  html`<div class="box"><h2>Ближайшее время</h2><p><strong>${dayAndTime(startsAt, timezone)}</strong>${
    places.length > 0 ? html`<br>${placesInWords(places)}` : ""
  }${
    names.length > 0 ? html`<br>${namesInWords(names)}` : ""
  }</p><p><button class="button" name="slot" value="${value}">Выбрать это время</button></p></div>`;

const mostNames = 3;

const namesInWords = (names: readonly string[]) =>
  names.length > mostNames
    ? `${names.slice(0, mostNames).join(", ")} и ещё ${names.length - mostNames}`
    : names.join(", ");

const freeDay = ({ day, times }: FreeDay, centre: Centre, open: boolean) =>
  html`<details class="day"${flag("open", open)}><summary>${dayInWords(day)} <span class="quiet small">свободно: ${times.length}</span></summary><ul class="times">${times.map(
    (time) =>
      html`<li><button class="button second" name="slot" value="${time.value}">${freeTimeInWords(time, centre)}</button></li>`,
  )}</ul></details>`;

const zoneInWords = ({ timezone, municipality }: Centre) =>
  timezone === "Europe/Moscow" ? "Время московское." : `Время местное: ${municipality}.`;
