import { markNoShow } from "../../api/bookings.ts";
import type { BookingRow } from "../../api/types.ts";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";
import { useBookingAction } from "./use-booking-action.ts";

export const useMarkNoShow = (booking: BookingRow) =>
  useBookingAction({
    act: () => markNoShow(booking.id),
    onDone: () => toastDone(`Запись ${booking.number}: отмечена неявка`),
    onProblem: toastProblem,
  });
