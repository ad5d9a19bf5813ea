import { Button, Text, Title } from "@mantine/core";
import { dayInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { consultantsQuery } from "../../api/consultants.ts";
import { slotsQuery } from "../../api/schedule.ts";
import type { BookingStory, Slot } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import styles from "./booking-card.module.css";
import { useMoveBooking } from "./use-move-booking.ts";

const timesShown = 4;
const nothing = () => undefined;

/** Whether there is a time inside the window (R36): the first free ones, each given by one press, the first by a key. */
export function CardTimes({ booking, today }: { booking: BookingStory; today: string }) {
  const { form, deadline, consultant } = booking;
  const isOver = deadline < today;
  const consultants = useQuery(consultantsQuery);
  const free = useQuery({
    ...slotsQuery({ from: today, to: isOver ? today : deadline, form, consultant: consultant?.id }),
    enabled: !isOver,
  });
  const moving = useMoveBooking(booking, nothing);
  const slots = free.data?.slots.slice(0, timesShown) ?? [];
  const first = slots[0];
  const give = ({ startsAt, consultantId }: Slot) => moving.mutate({ startsAt, consultantId });
  useShortcuts(first && !moving.isPending ? { KeyF: () => give(first) } : {});
  const nameOf = (id: string) => consultants.data?.find((one) => one.id === id)?.name ?? "";

  return (
    <section aria-labelledby="times">
      <Title order={2} id="times" mb="xs">
        Есть ли время в сроке
      </Title>
      <ProblemNotice error={moving.error ?? free.error} />
      {!isOver && free.isPending && <Loading />}
      {(isOver || free.data?.slots.length === 0) && (
        <Text mb="md">
          {isOver ? "Срок уже прошёл." : "До конца срока свободного времени нет."} Назначьте время кнопкой
          «Назначить время» или откройте приём в расписании.
        </Text>
      )}
      {first && (
        <Text size="sm" mb="xs">
          Первое назначает клавиша F (А).
        </Text>
      )}
      <div className={styles.times}>
        {slots.map((slot, index) => (
          <Button
            key={`${slot.startsAt} ${slot.consultantId}`}
            variant={index === 0 ? "light" : "default"}
            disabled={moving.isPending}
            onClick={() => give(slot)}
          >
            {dayInWords(dayOfWire(slot.startsAt))}, {timeOfWire(slot.startsAt)}, {nameOf(slot.consultantId)}
          </Button>
        ))}
      </div>
    </section>
  );
}
