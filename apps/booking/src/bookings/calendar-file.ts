import type { Centre } from "@prosvet/usecases/centres";
import ical from "ical-generator";
import { placeInWords } from "../own-booking/booking-rows.ts";
import type { SeenBooking } from "../sealed/ticket-cookie.ts";

/** The time and place for a calendar, in UTC; the title is neutral, because calendars are shared and lie open. */
export function calendarFile(booking: SeenBooking, centre: Centre, now: Date): string | null {
  const { id, startsAt, endsAt, form, place, version } = booking;
  if (!startsAt || !endsAt) return null;
  const calendar = ical({ prodId: { company: "Prosvet", product: "Booking", language: "RU" } });
  calendar.createEvent({
    id,
    stamp: now,
    sequence: version,
    start: startsAt,
    end: endsAt,
    summary: "Консультация",
    ...(form === "in_person" ? { location: centre.address } : {}),
    ...(form === "visit_event" && place ? { location: placeInWords(place) } : {}),
  });
  return calendar.toString();
}
