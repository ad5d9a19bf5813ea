import {
  accessNeedLabels,
  type BookingState,
  bookingStateLabels,
  dateInWords,
  dayAndTime,
  isOpenBooking,
  plural,
  timeInWords,
} from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { meetingWords } from "../bookings/meeting-words.ts";
import { html } from "../parts/markup.ts";
import type { SummaryRow } from "../parts/summary-rows.ts";
import type { SeenBooking } from "../sealed/ticket-cookie.ts";
import type { FoundBooking } from "./open-ticket.ts";

const stateWords: Partial<Record<BookingState, string>> = {
  held: "Ждёт подтверждения центра",
  requested: "Ждёт подтверждения центра",
  cancelled_by_recipient: "Отменена вами",
};

/** A booking in words: state, time, place; never what it is about. */
export function bookingRows(booking: SeenBooking, centre: Centre): SummaryRow[] {
  const { startsAt, endsAt, form, channel, place, childcareChildren: children } = booking;
  const rows: SummaryRow[] = [{ name: "Состояние", value: stateInWords(booking) }];
  if (startsAt && endsAt) {
    rows.push({
      name: "Когда",
      value: `${dayAndTime(startsAt, centre.timezone)}–${timeInWords(endsAt, centre.timezone)}`,
    });
  } else {
    rows.push({ name: form === "written" ? "Ответ" : "Время", value: deadlineInWords(booking, centre) });
  }
  if (form !== "written") rows.push({ name: "Как", value: meetingWords(form, channel).label });
  if (form === "in_person") rows.push({ name: "Где", value: centre.address });
  if (place) rows.push({ name: "Место", value: placeInWords(place) });
  if (booking.consultantName) rows.push({ name: "Специалист", value: booking.consultantName });
  if (children > 0) {
    rows.push({ name: "Присмотр", value: `${children} ${plural(children, "ребёнок", "ребёнка", "детей")}` });
  }
  return rows;
}

/** «Школа № 3, ул. Школьная, 1» */
export const placeInWords = ({ name, address }: NonNullable<SeenBooking["place"]>): string =>
  [name, address].filter(Boolean).join(", ");

/** What the centre and the recipient have said besides: at which address, by which link, for whom. */
export function detailRows(booking: FoundBooking): SummaryRow[] {
  const { videoLink, visitAddress, participants, accessNeeds, recordingAnnouncedAt } = booking;
  const rows: SummaryRow[] = [];
  if (visitAddress) rows.push({ name: "Адрес встречи", value: visitAddress });
  if (videoLink) rows.push({ name: "Видеосвязь", value: html`<a href="${videoLink}">Подключиться</a>` });
  if (participants > 1) rows.push({ name: "Придёте", value: "Вдвоём" });
  if (accessNeeds.length > 0) {
    rows.push({ name: "Учтём", value: accessNeeds.map((need) => accessNeedLabels[need]).join(", ") });
  }
  if (recordingAnnouncedAt)
    rows.push({ name: "Запись встречи", value: "Вы предупредили, что будете записывать" });
  if (isOpenBooking(booking.state) && booking.form !== "written" && booking.startsAt) {
    rows.push({ name: "Срок центра", value: `до ${dateInWords(booking.deadline)}` });
  }
  return rows;
}

function stateInWords({ form, state }: SeenBooking): string {
  if (form === "written" && (state === "requested" || state === "confirmed")) return "Ждёт ответа";
  if (form === "written" && state === "took_place") return "Ответ дан";
  return stateWords[state] ?? bookingStateLabels[state];
}

function deadlineInWords({ form, deadline }: SeenBooking, { limits }: Centre): string {
  if (form === "written") return `Не позднее ${dateInWords(deadline)}`;
  return limits.bookingWindowMode === "guaranteed"
    ? `Центр предложит не позднее ${dateInWords(deadline)}`
    : `Центр постарается предложить не позднее ${dateInWords(deadline)}`;
}
