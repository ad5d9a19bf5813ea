import { dayInWords } from "@prosvet/domain";
import { moveBooking } from "../../api/bookings.ts";
import type { BookingRow, NewTime } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { useBookingAction } from "./use-booking-action.ts";
import { useUndoBooking } from "./use-undo-booking.ts";

/** Moves the booking; the message offers to take it back. */
export function useMoveBooking(booking: BookingRow, onMoved: () => void) {
  const offerUndo = useUndoBooking();
  const undone = booking.startsAt ? "возвращена на прежнее время" : "снова без времени";
  return useBookingAction({
    act: async (time: NewTime) => {
      await moveBooking(booking.id, time);
      const words = `${dayInWords(dayOfWire(time.startsAt))}, ${timeOfWire(time.startsAt)}`;
      offerUndo(`Запись ${booking.number}: ${words}`, booking, undone);
    },
    onDone: onMoved,
  });
}
