import { Text } from "@mantine/core";
import { dayInWords } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

type Props = { booking: BookingRow; withDay: boolean };

export function BookingTime({ booking: { startsAt, endsAt }, withDay }: Props) {
  if (!startsAt) return <Text fw={600}>без времени</Text>;
  return (
    <>
      <Text fw={600} className="number">
        {timeOfWire(startsAt)}
        {endsAt && `–${timeOfWire(endsAt)}`}
      </Text>
      {withDay && <Text size="sm">{dayInWords(dayOfWire(startsAt))}</Text>}
    </>
  );
}
