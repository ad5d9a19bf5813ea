import type { BookingRow } from "../../api/types.ts";

/** Id of the button that opens the booking's actions. */
export const menuId = (booking: BookingRow): string => `actions-${booking.id}`;
