import { type BookingState, bookingStateLabels, bookingStates } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";

/** What can be done to a booking; nothing deletes it (R9). */
export const bookingActions = [
  "request",
  "confirm",
  "assign",
  "move",
  "cancel_by_recipient",
  "cancel_by_centre",
  "mark_no_show",
  "record_service",
  "mark_overdue",
  "expire_hold",
] as const;
export type BookingAction = (typeof bookingActions)[number];

export const bookingActionLabels: Record<BookingAction, string> = {
  request: "Записать",
  confirm: "Подтвердить",
  assign: "Назначить консультанта",
  move: "Перенести",
  cancel_by_recipient: "Отменить по просьбе получателя",
  cancel_by_centre: "Отменить",
  mark_no_show: "Отметить неявку",
  record_service: "Внести услугу",
  mark_overdue: "Отметить пропуск срока",
  expire_hold: "Снять придержанное время",
};

type Moves = Partial<Record<BookingAction, BookingState>>;

const cancellations: Moves = {
  cancel_by_recipient: "cancelled_by_recipient",
  cancel_by_centre: "cancelled_by_centre",
};

/** Which action leads where; an action that is not there is not possible. A hold that ran out was given up. */
export const bookingTransitions: Record<BookingState, Moves> = {
  held: {
    request: "requested",
    confirm: "confirmed",
    expire_hold: "cancelled_by_recipient",
    cancel_by_recipient: "cancelled_by_recipient",
  },
  requested: {
    confirm: "confirmed",
    assign: "requested",
    move: "requested",
    record_service: "took_place",
    mark_no_show: "no_show",
    mark_overdue: "overdue",
    ...cancellations,
  },
  confirmed: {
    assign: "confirmed",
    move: "confirmed",
    record_service: "took_place",
    mark_no_show: "no_show",
    mark_overdue: "overdue",
    ...cancellations,
  },
  overdue: {
    confirm: "confirmed",
    assign: "overdue",
    move: "confirmed",
    record_service: "took_place",
    mark_no_show: "no_show",
    ...cancellations,
  },
  no_show: { record_service: "took_place" },
  took_place: {},
  cancelled_by_recipient: {},
  cancelled_by_centre: {},
};

/** The state after the action, or null when it is not possible. */
export const bookingStateAfter = (state: BookingState, action: BookingAction): BookingState | null =>
  bookingTransitions[state][action] ?? null;

/** Why the action is not possible in this state, before anything else about it is asked. */
export function refusalByState(state: BookingState, action: BookingAction): Refusal | null {
  if (bookingStateAfter(state, action)) return null;
  return {
    code: "action_not_possible",
    message: `Запись сейчас в состоянии «${bookingStateLabels[state]}», «${bookingActionLabels[action]}» нельзя. Обновите страницу.`,
    value: state,
    requirement: "R9",
  };
}

/** States in which a booking with a time keeps it from others; an exclusion constraint names the same. */
export const slotTakingStates: readonly BookingState[] = [
  "held",
  "requested",
  "confirmed",
  "overdue",
  "took_place",
];

export const isSlotTaking = (state: BookingState): boolean => slotTakingStates.includes(state);

/** States that count against `openBookingsPerContact` (R39). */
export const openBookingStates: readonly BookingState[] = ["held", "requested", "confirmed", "overdue"];

export const isOpenBooking = (state: BookingState): boolean => openBookingStates.includes(state);

/** States that nothing leads out of. */
export const finalBookingStates: readonly BookingState[] = bookingStates.filter(
  (state) => Object.keys(bookingTransitions[state]).length === 0,
);
