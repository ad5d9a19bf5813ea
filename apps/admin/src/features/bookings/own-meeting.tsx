import { bookingStateLabels, channelCatalogue, serviceFormLabels, topicLabel } from "@prosvet/domain";
import { noteLateness } from "../../api/booking-card.ts";
import type { BookingRow } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import { RowLink } from "../../ui/row-link.tsx";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";
import type { DialogKind } from "./booking-dialog.tsx";
import { BookingTime } from "./booking-time.tsx";
import { accessInWords, childcareInWords } from "./facts-in-words.ts";
import { firstActionOf } from "./first-action.ts";
import styles from "./own-meetings.module.css";
import { OwnVideoLink } from "./own-video-link.tsx";
import { useBookingAction } from "./use-booking-action.ts";

type Props = { booking: BookingRow; today: string; onOpen: (kind: DialogKind) => void };

/** One meeting of the day: when, who, where, what to have ready, and what to do. */
export function OwnMeeting({ booking, today, onOpen }: Props) {
  const { id, number, anonymous, recipientCode, form, channel, topic, participants } = booking;
  const [childcare, access] = [childcareInWords(booking), accessInWords(booking)];
  const hasBegun = booking.actions.includes("mark_no_show");
  const noting = useBookingAction({
    act: () => noteLateness(id),
    onDone: () => toastDone(`Запись ${number}: опоздание отмечено`),
    onProblem: toastProblem,
  });
  const marks = [
    ...(participants > 1 ? [`Придут: ${participants}`] : []),
    ...(childcare ? [`Присмотр: ${childcare}`] : []),
    ...(access ? [access] : []),
    ...(booking.recordingAnnounced ? ["Получатель записывает разговор"] : []),
    ...(booking.secondConsultant
      ? [`Вместе: ${[booking.consultant, booking.secondConsultant].map((one) => one?.name).join(" и ")}`]
      : []),
  ];

  return (
    <li className={styles.meeting}>
      <BookingTime booking={booking} withDay={false} />
      <div className={rowStyles.strong}>{anonymous ? `Анонимно, код ${recipientCode}` : recipientCode}</div>
      <div>
        <RowLink path={`/queue/booking?id=${id}`}>Запись {number}</RowLink>,{" "}
        {bookingStateLabels[booking.state].toLowerCase()}
      </div>
      <div>
        {serviceFormLabels[form]}, {channelCatalogue[channel].label.toLowerCase()}
        {topic && `. ${topicLabel(topic)}`}
      </div>
      {booking.placeName && <div>Где: {booking.placeName}</div>}
      {marks.length > 0 && (
        <ul className={styles.marks}>
          {marks.map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
      )}
      {booking.hasVideoLink && <OwnVideoLink id={id} />}
      <div className={styles.actions}>
        {firstActionOf(booking, today) === "record_service" && (
          <RowLink
            path={`/services/new?booking=${id}`}
            className={`${rowStyles.button} ${rowStyles.primary}`}
          >
            Внести услугу
          </RowLink>
        )}
        {hasBegun && (
          <>
            <button
              type="button"
              className={rowStyles.button}
              disabled={noting.isPending}
              onClick={() => noting.mutate()}
            >
              Опаздывают
            </button>
            <button type="button" className={rowStyles.button} onClick={() => onOpen("no-show")}>
              Не пришли
            </button>
          </>
        )}
        {(!anonymous || form === "visit_home") && (
          <button type="button" className={rowStyles.button} onClick={() => onOpen("disclose")}>
            {form === "visit_home" ? "Адрес и имя" : "Имя и телефон"}
          </button>
        )}
      </div>
    </li>
  );
}
