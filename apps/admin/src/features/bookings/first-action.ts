import type { BookingRow } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";

export type FirstAction = "record_service" | "confirm" | "move" | null;

/** What is due next: a service on the day of the visit, an answer to a written request, a time where there is none, else the confirmation. */
export function firstActionOf(booking: BookingRow, today: string): FirstAction {
  const may = (action: BookingRow["actions"][number]) => booking.actions.includes(action);
  const hasCome = booking.startsAt !== null && dayOfWire(booking.startsAt) <= today;
  if ((hasCome || booking.form === "written") && may("record_service")) return "record_service";
  if (booking.startsAt === null && may("move")) return "move";
  return may("confirm") ? "confirm" : null;
}
