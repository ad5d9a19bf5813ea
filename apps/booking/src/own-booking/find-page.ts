import type { Centre } from "@prosvet/usecases/centres";
import { bookingAddress, centreAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { errorSummary, type FieldErrors } from "../parts/field-errors.ts";
import { html } from "../parts/markup.ts";
import { secretFields } from "./secret-fields.ts";

export type TypedSecret = { number: string; pin: string };

/** Where a booking is opened by its number and PIN. */
export function findPage(centre: Centre, typed: TypedSecret, errors: FieldErrors): Page {
  const { slug, phone } = centre;
  const main = html`<a class="back" href="${centreAddress(slug)}">← Назад</a>${errorSummary(errors)}<h1>Посмотреть или отменить запись</h1>
<form method="post" action="${bookingAddress(slug, "find")}" novalidate>${secretFields(errors, typed)}<button class="button">Показать запись</button></form>
<p class="hint">Потеряли номер или ПИН-код?${phone ? html` Позвоните в центр: ${phone}.` : html` Обратитесь в центр.`}</p>`;
  return { title: "Посмотреть или отменить запись", main, failed: errors.length > 0 };
}
