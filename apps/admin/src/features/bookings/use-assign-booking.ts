import { assignBooking } from "../../api/bookings.ts";
import type { Assignment, BookingRow } from "../../api/types.ts";
import { useBookingAction } from "./use-booking-action.ts";
import { useUndoBooking } from "./use-undo-booking.ts";

/** Gives the booking to a consultant; the message offers to take it back. */
export function useAssignBooking(booking: BookingRow, onAssigned: () => void) {
  const offerUndo = useUndoBooking();
  return useBookingAction({
    act: async (assignment: Assignment) => {
      await assignBooking(booking.id, assignment);
      offerUndo(`Запись ${booking.number}: консультант назначен`, booking, "возвращена как была");
    },
    onDone: onAssigned,
  });
}
