import { assignBooking } from "../../api/bookings.ts";
import type { Assignment, BookingRow } from "../../api/types.ts";
import { toastDone, toastProblem, toastWithUndo } from "../../ui/toasts.tsx";
import { useBookingAction } from "./use-booking-action.ts";

/** Gives the booking to a consultant; a booking that had another one can be given back from the message. */
export function useAssignBooking(booking: BookingRow, onAssigned: () => void) {
  const { consultant, number } = booking;
  const former = consultant && { consultantId: consultant.id, reason: "Назначение отменено" };

  const givingBack = useBookingAction({
    act: (assignment: Assignment) => assignBooking(booking.id, assignment),
    onDone: () => toastDone(`Запись ${number} возвращена прежнему консультанту`),
    onProblem: toastProblem,
  });
  return useBookingAction({
    act: async (assignment: Assignment) => {
      await assignBooking(booking.id, assignment);
      const message = `Запись ${number}: консультант назначен`;
      if (former) toastWithUndo(message, () => givingBack.mutate(former));
      else toastDone(message);
    },
    onDone: onAssigned,
  });
}
