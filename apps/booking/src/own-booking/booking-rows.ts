import {
  type BookingState,
  bookingStateLabels,
  dateInWords,
  dayAndTime,
  plural,
  timeInWords,
} from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { meetingWords } from "../bookings/meeting-words.ts";
import type { SummaryRow } from "../parts/summary-rows.ts";
import type { SeenBooking } from "../sealed/ticket-cookie.ts";

const stateWords: Partial<Record<BookingState, string>> = {
  held: "Ждёт подтверждения центра",
  requested: "Ждёт подтверждения центра",
  cancelled_by_recipient: "Отменена вами",
};

/** A booking in words: state, time, place; never what it is about. */
export function bookingRows(booking: SeenBooking, centre: Centre): SummaryRow[] {
  const { startsAt, endsAt, form, channel, childcareChildren: children } = booking;
  const rows: SummaryRow[] = [
    { name: "Состояние", value: stateWords[booking.state] ?? bookingStateLabels[booking.state] },
  ];
  if (startsAt && endsAt) {
    rows.push({
      name: "Когда",
      value: `${dayAndTime(startsAt, centre.timezone)}–${timeInWords(endsAt, centre.timezone)}`,
    });
  } else {
    rows.push({ name: form === "written" ? "Ответ" : "Время", value: deadlineInWords(booking, centre) });
  }
  rows.push({ name: "Как", value: meetingWords(form, channel).label });
  if (form === "in_person") rows.push({ name: "Где", value: centre.address });
  if (booking.consultantName) rows.push({ name: "Специалист", value: booking.consultantName });
  if (children > 0) {
    rows.push({ name: "Присмотр", value: `${children} ${plural(children, "ребёнок", "ребёнка", "детей")}` });
  }
  return rows;
}

function deadlineInWords({ form, deadline }: SeenBooking, { limits }: Centre): string {
  if (form === "written") return `Не позднее ${dateInWords(deadline)}`;
  return limits.bookingWindowMode === "guaranteed"
    ? `Центр предложит не позднее ${dateInWords(deadline)}`
    : `Центр постарается предложить не позднее ${dateInWords(deadline)}`;
}
