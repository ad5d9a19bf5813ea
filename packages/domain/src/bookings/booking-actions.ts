import { type BookingState, bookingStateLabels, bookingStates } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";

/** What can be done to a booking; nothing deletes it (R9). */
export const bookingActions = [
  "request",
  "confirm",
  "assign",
  "assign_second",
  "move",
  "move_by_recipient",
  "lose_time",
  "cancel_by_recipient",
  "cancel_by_centre",
  "mark_no_show",
  "record_service",
  "mark_overdue",
] as const;
export type BookingAction = (typeof bookingActions)[number];

export const bookingActionLabels: Record<BookingAction, string> = {
  request: "Записать",
  confirm: "Подтвердить",
  assign: "Назначить консультанта",
  assign_second: "Изменить второго консультанта",
  move: "Перенести",
  move_by_recipient: "Перенести по просьбе получателя",
  lose_time: "Снять время",
  cancel_by_recipient: "Отменить по просьбе получателя",
  cancel_by_centre: "Отменить",
  mark_no_show: "Отметить неявку",
  record_service: "Внести услугу",
  mark_overdue: "Отметить пропуск срока",
};

type Moves = Partial<Record<BookingAction, BookingState>>;

const cancellations: Moves = {
  cancel_by_recipient: "cancelled_by_recipient",
  cancel_by_centre: "cancelled_by_centre",
};

/**
 * Which action leads where; an action that is not there is not possible. A hold leads nowhere: it is no booking yet,
 * it is deleted when its time is booked, let go, or has run out.
 */
export const bookingTransitions: Record<BookingState, Moves> = {
  held: {},
  requested: {
    confirm: "confirmed",
    assign: "requested",
    assign_second: "requested",
    move: "requested",
    move_by_recipient: "requested",
    lose_time: "requested",
    record_service: "took_place",
    mark_no_show: "no_show",
    mark_overdue: "overdue",
    ...cancellations,
  },
  confirmed: {
    assign: "confirmed",
    assign_second: "confirmed",
    move: "confirmed",
    // Or "requested", see `stateAfterOwnMove`.
    move_by_recipient: "confirmed",
    lose_time: "requested",
    record_service: "took_place",
    mark_no_show: "no_show",
    mark_overdue: "overdue",
    ...cancellations,
  },
  overdue: {
    confirm: "confirmed",
    assign: "overdue",
    assign_second: "overdue",
    lose_time: "overdue",
    move: "confirmed",
    move_by_recipient: "requested",
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

/**
 * The state after a recipient has moved their booking, or null when they may not. The centre has confirmed a
 * consultant and not only a time: with another one the booking waits to be confirmed again (R37).
 */
export function stateAfterOwnMove(
  state: BookingState,
  { consultantChanges }: { consultantChanges: boolean },
): BookingState | null {
  const next = bookingStateAfter(state, "move_by_recipient");
  return next === "confirmed" && consultantChanges ? "requested" : next;
}

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

/** States of a booking that nothing leads out of. */
export const finalBookingStates: readonly BookingState[] = bookingStates.filter(
  (state) => state !== "held" && Object.keys(bookingTransitions[state]).length === 0,
);
