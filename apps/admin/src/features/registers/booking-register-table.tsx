import { Text } from "@mantine/core";
import {
  bookingSourceLabels,
  bookingStateLabels,
  channelLabels,
  serviceFormLabels,
  topicLabel,
} from "@prosvet/domain";
import type { BookingLine } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import styles from "./booking-register-table.module.css";

type Props = { title: string; bookings: BookingLine[] };

const columns = [
  "№",
  "Обратились",
  "Откуда запись",
  "Получатель",
  "Тема",
  "Форма и канал",
  "Назначено",
  "Консультант",
  "Крайний срок",
  "Состояние",
];

const inFigures = (day: string) => day.split("-").reverse().join(".");
const momentOf = (instant: string) => `${inFigures(dayOfWire(instant))} ${timeOfWire(instant)}`;

/** Lines of the journal of bookings: codes, never names (R9, R33). */
export const BookingRegisterTable = ({ title, bookings }: Props) => (
  <>
    <Text size="sm" mb="xs">
      {title}
    </Text>
    <table className={`${tableStyles.table} ${styles.dense}`}>
      <caption className={tableStyles.hiddenCaption}>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bookings.map((booking) => (
          <BookingRegisterLine key={booking.id} booking={booking} />
        ))}
      </tbody>
    </table>
  </>
);

const BookingRegisterLine = ({ booking }: { booking: BookingLine }) => (
  <tr>
    <td data-label="№" className="number">
      {booking.ordinal}
    </td>
    <td data-label="Обратились">
      <span className="number">{momentOf(booking.requestedAt)}</span>
      <div>
        запись <span className={rowStyles.code}>{booking.number}</span>
      </div>
    </td>
    <td data-label="Откуда запись">
      {bookingSourceLabels[booking.source]}
      <div>{booking.receivedBy ?? "получатель сам"}</div>
    </td>
    <td data-label="Получатель">
      {booking.anonymous && <div>Анонимно</div>}
      {booking.anonymous && "код "}
      <span className={rowStyles.code}>{booking.recipientCode}</span>
      {booking.erased && !booking.anonymous && <div>обезличено</div>}
    </td>
    <td data-label="Тема">{booking.topic ? topicLabel(booking.topic) : "не указана"}</td>
    <td data-label="Форма и канал">
      {serviceFormLabels[booking.form]}
      <div>{channelLabels[booking.channel]}</div>
    </td>
    <td data-label="Назначено" className="number">
      {booking.startsAt ? momentOf(booking.startsAt) : "нет"}
    </td>
    <td data-label="Консультант">
      {booking.consultant?.name ?? "не назначен"}
      {booking.reassignmentReason && <div>Назначен другой: {booking.reassignmentReason}</div>}
    </td>
    <td data-label="Крайний срок" className="number">
      {inFigures(booking.deadline)}
    </td>
    <td data-label="Состояние">{bookingStateLabels[booking.state]}</td>
  </tr>
);
