export {
  BookingRegisterFilter,
  bookingSelectionOf,
  type RegisteredState,
  registeredStates,
} from "./booking-register-filter.ts";
export { ClosePeriod, closePeriod } from "./close-period.ts";
export { readClosedMonths } from "./closed-period-queries.ts";
export {
  type BookingRegisterPage,
  type BookingRegisterRow,
  listBookingRegister,
} from "./list-booking-register.ts";
export { type Closing, listClosings } from "./list-closings.ts";
export { listRegisters, type Register } from "./list-registers.ts";
export { type ClosableRegister, closableRegisters } from "./months.ts";
export { numberBookings, numberedAtOnce } from "./number-bookings.ts";
export {
  keepPeriodsOpen,
  type NumberedRegister,
  setLastNumber,
  stopNumbers,
  takeNumber,
} from "./number-queries.ts";
export { type ClosingPreview, type PreviewClosing, previewClosing } from "./preview-closing.ts";
export { requireOpenMonths } from "./require-open-months.ts";
