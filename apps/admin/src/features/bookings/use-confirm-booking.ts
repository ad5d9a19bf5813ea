import { confirmBooking } from "../../api/bookings.ts";
import type { BookingRow } from "../../api/types.ts";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";
import { menuButtonId } from "./menu-button-id.ts";
import { useBookingAction } from "./use-booking-action.ts";

/** Confirms a booking; its button goes away then, so its menu takes the focus. */
export const useConfirmBooking = () =>
  useBookingAction<BookingRow>({
    act: ({ id }) => confirmBooking(id),
    onDone: (booking) => {
      toastDone(`Запись ${booking.number} подтверждена`);
      document.getElementById(menuButtonId(booking))?.focus();
    },
    onProblem: toastProblem,
  });
