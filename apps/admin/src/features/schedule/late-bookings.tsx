import { Button, Stack, Text } from "@mantine/core";
import type { Orphan } from "../../api/types.ts";
import { Notice } from "../../ui/notice.tsx";
import { momentInWords } from "./in-words.ts";

type Props = { bookings: readonly Orphan[]; onClose: () => void };

/** Who was booked into the lost time while the change was being saved. */
export const LateBookings = ({ bookings, onClose }: Props) => (
  <Stack gap="md">
    <Notice kind="warning">
      <Text fw={600}>Пока вы сохраняли, на это время записались. Перенесите их в разделе «Записи»:</Text>
      <ul>
        {bookings.map(({ bookingId, number, startsAt, consultant }) => (
          <li key={bookingId}>
            Запись {number}: {momentInWords(startsAt)}, {consultant.name}
          </li>
        ))}
      </ul>
    </Notice>
    <Button data-autofocus onClick={onClose}>
      Понятно
    </Button>
  </Stack>
);
