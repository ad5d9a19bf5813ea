import { Text } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { bookingQuery } from "../../api/bookings.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { actionInWords, actorInWords } from "./action-in-words.ts";
import type { DialogProps } from "./booking-dialog.tsx";
import styles from "./history.module.css";

export function HistoryDialog({ booking, onClose }: DialogProps) {
  const { data, error, isPending } = useQuery(bookingQuery(booking.id));
  return (
    <Dialog title={`История записи ${booking.number}`} onClose={onClose}>
      <ProblemNotice error={error} />
      {isPending && <Loading />}
      {data?.events.length === 0 && <Text>С записью ещё ничего не делали.</Text>}
      <ol className={styles.list}>
        {data?.events.map(({ action, at, actor, reason }) => (
          <li key={`${at} ${action}`} className={styles.event}>
            <Text fw={600}>{actionInWords(action)}</Text>
            <Text size="sm">
              {dateInWords(dayOfWire(at))}, {timeOfWire(at)}, {actorInWords(actor)}
            </Text>
            {reason && <Text size="sm">{reason}</Text>}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
