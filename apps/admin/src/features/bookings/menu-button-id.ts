import type { BookingRow } from "../../api/types.ts";

/** Id of the button that opens the booking's actions. */
export const menuButtonId = (booking: BookingRow): string => `actions-${booking.id}`;
