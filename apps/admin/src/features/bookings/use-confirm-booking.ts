import { confirmBooking } from "../../api/bookings.ts";
import type { BookingRow } from "../../api/types.ts";
import { toastProblem } from "../../ui/toasts.tsx";
import { menuButtonId } from "./menu-button-id.ts";
import { useBookingAction } from "./use-booking-action.ts";
import { useUndoBooking } from "./use-undo-booking.ts";

/** Confirms a booking; its button goes away then, so its menu takes the focus. */
export function useConfirmBooking() {
  const offerUndo = useUndoBooking();
  return useBookingAction<BookingRow>({
    act: ({ id }) => confirmBooking(id),
    onDone: (booking) => {
      offerUndo(`Запись ${booking.number} подтверждена`, booking, "снова не подтверждена");
      document.getElementById(menuButtonId(booking))?.focus();
    },
    onProblem: toastProblem,
  });
}
