import { bookingColumns } from "./booking-columns.ts";
import { familyColumns } from "./family-columns.ts";
import type { RegisterColumn, RegisterKind } from "./register-kinds.ts";
import { serviceColumns } from "./service-columns.ts";

/** Columns that a journal may have, in the default order; a centre keeps a subset in its own order. */
export const registerColumns: Record<RegisterKind, readonly RegisterColumn[]> = {
  bookings: bookingColumns,
  families: familyColumns,
  services: serviceColumns,
};
