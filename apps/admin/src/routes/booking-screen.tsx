import { BookingPage } from "../features/bookings/booking-page.tsx";
import { ConsentsOf } from "../features/consents/consents-of.tsx";

/** The card of a booking with the consents of its recipient: two features side by side. */
export const BookingScreen = () => (
  <BookingPage besides={({ recipientId }) => <ConsentsOf recipientId={recipientId} />} />
);
