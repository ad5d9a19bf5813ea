import { dayInWords } from "@prosvet/domain";
import { moveBooking } from "../../api/bookings.ts";
import type { BookingRow, NewTime } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { toastDone, toastProblem, toastWithUndo } from "../../ui/toasts.tsx";
import { useBookingAction } from "./use-booking-action.ts";

/** Moves the booking; a booking that had a time can be moved back from the message. */
export function useMoveBooking(booking: BookingRow, onMoved: () => void) {
  const { startsAt, consultant, number } = booking;
  const former =
    startsAt && consultant ? { startsAt, consultantId: consultant.id, reason: "Перенос отменён" } : null;

  const movingBack = useBookingAction({
    act: (time: NewTime) => moveBooking(booking.id, time),
    onDone: () => toastDone(`Запись ${number} возвращена на прежнее время`),
    onProblem: toastProblem,
  });
  return useBookingAction({
    act: async (time: NewTime) => {
      await moveBooking(booking.id, time);
      const words = `${dayInWords(dayOfWire(time.startsAt))}, ${timeOfWire(time.startsAt)}`;
      const message = `Запись ${number}: ${words}`;
      if (former) toastWithUndo(message, () => movingBack.mutate(former));
      else toastDone(message);
    },
    onDone: onMoved,
  });
}
