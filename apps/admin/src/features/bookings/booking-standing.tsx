import { bookingStateLabels, dateInWords } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import styles from "../../ui/row.module.css";
import { urgencyOf } from "./urgency.ts";

type Props = { booking: BookingRow; today: string };

/** State of the booking and how it stands to its last day; what is urgent is red and says so. */
export function BookingStanding({ booking, today }: Props) {
  const urgency = urgencyOf(booking, today);
  return (
    <>
      <div>{bookingStateLabels[booking.state]}</div>
      {urgency && (
        <div className={urgency.urgent ? styles.urgent : undefined}>
          {urgency.text}, до {dateInWords(booking.deadline)}
        </div>
      )}
    </>
  );
}
