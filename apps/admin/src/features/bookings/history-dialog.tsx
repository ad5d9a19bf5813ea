import { Button, Text } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { bookingQuery } from "../../api/bookings.ts";
import { undoBooking } from "../../api/desk.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { actionInWords, actorInWords } from "./action-in-words.ts";
import type { DialogProps } from "./booking-dialog.tsx";
import styles from "./history.module.css";
import { useBookingAction } from "./use-booking-action.ts";

export function HistoryDialog({ booking, onClose }: DialogProps) {
  const { data, error, isPending } = useQuery(bookingQuery(booking.id));
  const undoing = useBookingAction({
    act: () => undoBooking(booking.id),
    onDone: () => {
      toastDone(`Запись ${booking.number}: последнее действие отменено`);
      onClose();
    },
  });
  return (
    <Dialog title={`История записи ${booking.number}`} onClose={onClose}>
      <ProblemNotice error={error ?? undoing.error} />
      {isPending && <Loading />}
      {data?.events.length === 0 && <Text>С записью ещё ничего не делали.</Text>}
      <ol className={styles.list}>
        {data?.events.map(({ action, at, actor, reason, isUndone }) => (
          <li key={`${at} ${action}`} className={styles.event}>
            <Text fw={600}>
              {actionInWords(action)}
              {isUndone && ", отменено"}
            </Text>
            <Text size="sm">
              {dateInWords(dayOfWire(at))}, {timeOfWire(at)}, {actorInWords(actor)}
            </Text>
            {reason && <Text size="sm">{reason}</Text>}
          </li>
        ))}
      </ol>
      {data?.mayUndo && (
        <Button variant="default" mt="sm" loading={undoing.isPending} onClick={() => undoing.mutate()}>
          Отменить последнее действие
        </Button>
      )}
    </Dialog>
  );
}
