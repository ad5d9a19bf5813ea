import { confirmBooking } from "../../api/bookings.ts";
import type { BookingRow } from "../../api/types.ts";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";
import { menuButtonId } from "./menu-button-id.ts";
import { useBookingAction } from "./use-booking-action.ts";

export const useConfirmBooking = (booking: BookingRow) =>
  useBookingAction({
    act: () => confirmBooking(booking.id),
    onDone: () => {
      toastDone(`Запись ${booking.number} подтверждена`);
      document.getElementById(menuButtonId(booking))?.focus();
    },
    onProblem: toastProblem,
  });
