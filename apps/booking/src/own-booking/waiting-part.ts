import { dayAndTime, timeInWords } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { bookingAddress } from "../http/addresses.ts";
import { html, type Markup } from "../parts/markup.ts";
import type { FoundBooking } from "./open-ticket.ts";

type Offer = NonNullable<FoundBooking["waiting"]["offer"]>;

/** A freed time that is held for them, to take or to leave; then whether they wait, and how to begin or stop. */
export function waitingPart({ waiting, startsAt }: FoundBooking, centre: Centre): Markup {
  const { isWaiting, mayWait, offer } = waiting;
  if (offer) return offerPart(offer, centre);
  const { slug } = centre;
  if (isWaiting) {
    return html`<div class="box"><p><strong>Вы в листе ожидания.</strong> Когда время освободится, предложение появится на этой странице${emailToo}.</p>
<form method="post" action="${bookingAddress(slug, "waiting")}"><button class="button second" name="wait" value="no">Больше не ждать</button></form></div>`;
  }
  if (!mayWait) return html``;
  return html`<form method="post" action="${bookingAddress(slug, "waiting")}"><p>${
    startsAt
      ? "Хотите прийти раньше? Мы предложим время, если оно освободится."
      : "Мы предложим время, если оно освободится."
  }</p><button class="button second" name="wait" value="yes">${startsAt ? "Хочу раньше" : "Ждать свободного времени"}</button></form>`;
}

const emailToo = ", а если вы оставили электронную почту, придёт и письмо";

function offerPart({ startsAt, endsAt, consultant, expiresAt }: Offer, { slug, timezone }: Centre): Markup {
  return html`<form class="box" method="post" action="${bookingAddress(slug, "offer")}"><h2>Освободилось время</h2>
<p><strong>${dayAndTime(startsAt, timezone)}–${timeInWords(endsAt, timezone)}</strong><br>${consultant.name}</p>
<p>Оно придержано для вас до: ${dayAndTime(expiresAt, timezone)}.</p><input type="hidden" name="start" value="${startsAt.toISOString()}">
<p><button class="button" name="answer" value="accept">Прийти в это время</button></p><p><button class="button second" name="answer" value="decline">Не подходит, ждать другое</button></p></form>`;
}
