import type { BookingRow } from "../../api/types.ts";
import { deadlineInWords } from "../../time/deadline-in-words.ts";

const open: readonly BookingRow["state"][] = ["held", "requested", "confirmed"];

type Urgency = { text: string; urgent: boolean } | null;

/** What to say about the booking's window, and whether it calls for an action today. */
export function urgencyOf(booking: BookingRow, today: string): Urgency {
  const inWords = deadlineInWords(booking.deadline, today);
  const missed = {
    text: `${booking.alarm === "breach" ? "Нарушение: срок пропущен" : "Срок пропущен"}, ${inWords}`,
    urgent: true,
  };
  if (booking.state === "overdue") return missed;
  if (!open.includes(booking.state)) return null;

  switch (booking.standing) {
    case "missed":
      return missed;
    case "will_miss":
      return { text: `Время позже срока: ${inWords}`, urgent: true };
    case "no_time_yet":
      return booking.alarm
        ? { text: `${booking.form === "written" ? "Ответа" : "Времени"} ещё нет, ${inWords}`, urgent: true }
        : { text: inWords, urgent: false };
    case "later_by_wish":
      return { text: "позже по желанию получателя", urgent: false };
    default:
      return { text: "в срок", urgent: false };
  }
}
