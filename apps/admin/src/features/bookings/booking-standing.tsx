import { Text } from "@mantine/core";
import { bookingStateLabels, dateInWords } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import { urgencyOf } from "./urgency.ts";

type Props = { booking: BookingRow; today: string };

/** State of the booking and how it stands to its last day; what is urgent is red and says so. */
export function BookingStanding({ booking, today }: Props) {
  const urgency = urgencyOf(booking, today);
  return (
    <>
      <Text>{bookingStateLabels[booking.state]}</Text>
      {urgency && (
        <Text size="sm" c={urgency.urgent ? "red.7" : undefined} fw={urgency.urgent ? 600 : undefined}>
          {urgency.text}, до {dateInWords(booking.deadline)}
        </Text>
      )}
    </>
  );
}
