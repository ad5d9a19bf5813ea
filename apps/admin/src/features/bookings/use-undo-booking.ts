import { undoBooking } from "../../api/desk.ts";
import type { BookingRow } from "../../api/types.ts";
import { toastDone, toastProblem, toastWithUndo } from "../../ui/toasts.tsx";
import { useBookingAction } from "./use-booking-action.ts";

type Named = Pick<BookingRow, "id" | "number">;
type Undoing = { booking: Named; undone: string };

/** Says what was done to a booking and offers to take it back; the server knows what it was before. */
export function useUndoBooking() {
  const undoing = useBookingAction({
    act: ({ booking }: Undoing) => undoBooking(booking.id),
    onDone: ({ booking, undone }) => toastDone(`Запись ${booking.number} ${undone}`),
    onProblem: toastProblem,
  });
  return (message: string, booking: Named, undone = "такая, какой была") =>
    toastWithUndo(message, () => undoing.mutate({ booking, undone }));
}
