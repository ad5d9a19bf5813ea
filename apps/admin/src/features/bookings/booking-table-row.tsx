import { Text } from "@mantine/core";
import { channelCatalogue, plural, serviceFormLabels, topicLabel } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import tableStyles from "../../ui/table.module.css";
import { BookingActions } from "./booking-actions.tsx";
import type { DialogKind } from "./booking-dialog.tsx";
import { BookingStanding } from "./booking-standing.tsx";
import { BookingTime } from "./booking-time.tsx";

type Props = { booking: BookingRow; today: string; withDay: boolean; onOpen: (kind: DialogKind) => void };

const questionOf = (booking: BookingRow): string | null =>
  booking.typicalQuestion ?? (booking.hasQuestion ? "Есть вопрос своими словами" : null);

const childrenOf = (count: number): string =>
  `присмотр: ${count} ${plural(count, "ребёнок", "ребёнка", "детей")}`;

export function BookingTableRow({ booking, today, withDay, onOpen }: Props) {
  const question = questionOf(booking);
  return (
    <tr>
      <td data-label="Время">
        <BookingTime booking={booking} withDay={withDay} />
      </td>
      <td data-label="Кто придёт">
        <Text fw={600}>{booking.anonymous ? "Анонимно" : booking.recipientCode}</Text>
        <Text size="sm">
          {booking.anonymous && <>код {booking.recipientCode}, </>}запись {booking.number}
        </Text>
        {booking.childcareChildren > 0 && <Text size="sm">{childrenOf(booking.childcareChildren)}</Text>}
      </td>
      <td data-label="Консультант">{booking.consultant?.name ?? "не назначен"}</td>
      <td data-label="Форма и тема">
        {serviceFormLabels[booking.form]}
        <Text size="sm">{channelCatalogue[booking.channel].label}</Text>
        {booking.topic && <Text size="sm">{topicLabel(booking.topic)}</Text>}
        {question && <Text size="sm">{question}</Text>}
      </td>
      <td data-label="Состояние и срок">
        <BookingStanding booking={booking} today={today} />
      </td>
      <td className={tableStyles.actions}>
        <BookingActions booking={booking} today={today} onOpen={onOpen} />
      </td>
    </tr>
  );
}
