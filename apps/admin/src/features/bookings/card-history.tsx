import { Button, Title } from "@mantine/core";
import { undoBooking } from "../../api/desk.ts";
import type { BookingStory } from "../../api/types.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import styles from "./booking-card.module.css";
import { stepInWords } from "./history-in-words.ts";
import { useBookingAction } from "./use-booking-action.ts";

/** What was done to the booking, in sentences; one's own last action is taken back from here. */
export function CardHistory({ booking }: { booking: BookingStory }) {
  const { id, number, events, mayUndo } = booking;
  const undoing = useBookingAction({
    act: () => undoBooking(id),
    onDone: () => toastDone(`Запись ${number}: последнее действие отменено`),
  });
  useShortcuts(mayUndo ? { KeyZ: () => undoing.mutate() } : {});
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history" mb="xs">
        История
      </Title>
      <ProblemNotice error={undoing.error} />
      <ol className={styles.steps}>
        {events.map((step) => (
          <li key={`${step.at} ${step.action}`}>{stepInWords(step)}</li>
        ))}
      </ol>
      {mayUndo && (
        <Button variant="default" mb="md" loading={undoing.isPending} onClick={() => undoing.mutate()}>
          Отменить последнее действие
        </Button>
      )}
    </section>
  );
}
