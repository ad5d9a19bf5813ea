import { channelCatalogue, plural, serviceFormLabels, topicLabel } from "@prosvet/domain";
import { memo } from "react";
import type { BookingRow } from "../../api/types.ts";
import styles from "../../ui/row.module.css";
import { RowLink } from "../../ui/row-link.tsx";
import { BookingActions } from "./booking-actions.tsx";
import type { DialogKind } from "./booking-dialog.tsx";
import { BookingStanding } from "./booking-standing.tsx";
import { BookingTime } from "./booking-time.tsx";

export type RowProps = {
  booking: BookingRow;
  today: string;
  confirming: boolean;
  onConfirm: (booking: BookingRow) => void;
  onOpen: (kind: DialogKind, booking: BookingRow) => void;
};

const questionOf = (booking: BookingRow): string | null =>
  booking.typicalQuestion ?? (booking.hasQuestion ? "Есть вопрос своими словами" : null);

const consultantsOf = ({ consultant, secondConsultant }: BookingRow): string => {
  if (!consultant) return "не назначен";
  return secondConsultant ? `${consultant.name} и ${secondConsultant.name}` : consultant.name;
};

const childrenOf = (count: number): string =>
  `присмотр: ${count} ${plural(count, "ребёнок", "ребёнка", "детей")}`;

/** One booking; drawn again only when it has changed. */
export const BookingTableRow = memo(({ withDay, ...row }: RowProps & { withDay: boolean }) => {
  const { booking, today } = row;
  const { anonymous, recipientCode, childcareChildren, topic } = booking;
  return (
    <tr>
      <td data-label="Время">
        <BookingTime booking={booking} withDay={withDay} />
      </td>
      <td data-label="Кто придёт">
        <div className={styles.strong}>{anonymous ? "Анонимно" : recipientCode}</div>
        <div>
          {anonymous && `код ${recipientCode}, `}
          <RowLink path={`/queue/booking?id=${booking.id}`}>запись {booking.number}</RowLink>
        </div>
        {childcareChildren > 0 && <div>{childrenOf(childcareChildren)}</div>}
      </td>
      <td data-label="Консультант">{consultantsOf(booking)}</td>
      <td data-label="Форма и тема">
        <div>{serviceFormLabels[booking.form]}</div>
        <div>{channelCatalogue[booking.channel].label}</div>
        {topic && <div>{topicLabel(topic)}</div>}
        <div>{questionOf(booking)}</div>
      </td>
      <td data-label="Состояние и срок">
        <BookingStanding booking={booking} today={today} />
      </td>
      <td>
        <BookingActions {...row} />
      </td>
    </tr>
  );
});
