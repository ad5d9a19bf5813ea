/** What the waiting list does to a booking beside `bookingActions`: lines of its history, states stay. */
export const waitingActionLabels = {
  join_waiting: "Ждёт более раннего времени",
  leave_waiting: "Больше не ждёт более раннего времени",
  offer_slot: "Предложено освободившееся время",
  accept_offer: "Предложенное время принято",
  decline_offer: "От предложенного времени отказались",
  withdraw_offer: "Предложение отозвано: приёма в это время не будет",
  expire_offer: "На предложенное время не ответили",
} as const;
export type WaitingAction = keyof typeof waitingActionLabels;
