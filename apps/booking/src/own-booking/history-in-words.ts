import { dayAndTime } from "@prosvet/domain";
import type { FoundBooking } from "./open-ticket.ts";

type Event = FoundBooking["history"][number];
type Words = (event: Event, time: string) => string;

const words: Record<string, Words> = {
  request: ({ actor }) => (actor === "parent" ? "Вы записались" : "Центр записал вас"),
  register: () => "Центр записал вас",
  confirm: () => "Центр подтвердил запись",
  assign: () => "Центр назначил специалиста",
  move: (_, time) => `Центр назначил время${time}`,
  move_by_recipient: (_, time) => `Вы перенесли запись${time}`,
  cancel_by_recipient: () => "Вы отменили запись",
  cancel_by_centre: () => "Центр отменил запись",
  mark_no_show: () => "Центр отметил, что встреча не состоялась",
  record_service: () => "Консультация состоялась",
  mark_overdue: () => "Срок, в который центр предлагает время, прошёл",
  join_waiting: () => "Вы попросили сообщить о более раннем времени",
  leave_waiting: () => "Вы больше не ждёте более раннего времени",
  offer_slot: (_, time) => `Центр предложил вам освободившееся время${time}`,
  accept_offer: (_, time) => `Вы приняли предложенное время${time}`,
  decline_offer: () => "Вы отказались от предложенного времени",
  withdraw_offer: () => "Центр отозвал предложение: приёма в это время не будет",
  expire_offer: () => "Предложенное время не было принято до срока",
};

export type HistoryLine = { at: string; what: string };

/** What was done to a booking, for its owner; what has no words for them is left out. */
export const historyInWords = (history: FoundBooking["history"], timezone: string): HistoryLine[] =>
  history.flatMap((event) => {
    const time = event.startsAt ? `: ${dayAndTime(event.startsAt, timezone)}` : "";
    const what = words[event.action]?.(event, time);
    return what ? [{ at: dayAndTime(event.at, timezone), what }] : [];
  });
