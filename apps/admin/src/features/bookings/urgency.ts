import { daysBetween } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import { deadlineInWords } from "../../time/deadline-in-words.ts";

const open: readonly BookingRow["state"][] = ["held", "requested", "confirmed"];

type Urgency = { text: string; urgent: boolean } | null;

/** What to say about the booking's window, and whether it calls for an action today. */
export function urgencyOf(booking: BookingRow, today: string): Urgency {
  const left = daysBetween(today, booking.deadline);
  const inWords = deadlineInWords(booking.deadline, today);
  if (booking.state === "overdue") return { text: `Срок пропущен: ${inWords}`, urgent: true };
  if (!open.includes(booking.state)) return null;

  switch (booking.standing) {
    case "missed":
      return { text: `Срок пропущен: ${inWords}`, urgent: true };
    case "will_miss":
      return { text: `Время позже срока: ${inWords}`, urgent: true };
    case "no_time_yet":
      return { text: left <= 2 ? `Срок истекает: ${inWords}` : inWords, urgent: left <= 2 };
    case "later_by_wish":
      return { text: "позже по желанию получателя", urgent: false };
    default:
      return { text: "в срок", urgent: false };
  }
}
