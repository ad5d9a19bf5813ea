import { Button, Group, Stack, Text } from "@mantine/core";
import { dayInWords } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef } from "react";
import { reissuePin } from "../../api/booking-card.ts";
import { bookingsKey } from "../../api/bookings.ts";
import type { BookingRow, NewPin } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { PrintCard } from "../../ui/print-card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./booking-card.module.css";
import type { DialogProps } from "./booking-dialog.tsx";

/** A new PIN for somebody who has lost theirs: shown this once, to be read out or printed (R32). */
export function PinDialog({ booking, onClose }: DialogProps) {
  const queryClient = useQueryClient();
  const reissuing = useMutation({
    mutationFn: () => reissuePin(booking.id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: bookingsKey }),
    gcTime: 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reissuing.mutate();
  };
  if (reissuing.data) return <Shown given={reissuing.data} booking={booking} onClose={onClose} />;

  return (
    <Dialog title={`Новый ПИН-код: запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={reissuing.error} />
          <Text>
            Прежний ПИН-код и ссылка на запись сразу перестанут действовать. Новый покажем один раз:
            прочитайте его получателю или распечатайте.
          </Text>
        </Stack>
        <FormActions
          submit="Выдать новый ПИН-код"
          cancel="Не выдавать"
          pending={reissuing.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

type ShownProps = { given: NewPin; booking: BookingRow; onClose: () => void };

function Shown({ given: { number, pin }, booking, onClose }: ShownProps) {
  const { name } = useCentre();
  const status = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: what it gave is read out.
  useEffect(() => status.current?.focus(), []);
  const { startsAt } = booking;
  const when = startsAt ? `${dayInWords(dayOfWire(startsAt))}, ${timeOfWire(startsAt)}` : "время назначим";
  return (
    <Dialog title={`Новый ПИН-код: запись ${number}`} onClose={onClose}>
      <div ref={status} tabIndex={-1} className={styles.pin}>
        Номер <span className={styles.big}>{number}</span>, ПИН-код <span className={styles.big}>{pin}</span>
      </div>
      <Text>
        Прежний ПИН-код больше не действует. Этот больше не покажем: прочитайте его или распечатайте сейчас.
      </Text>
      <Group mt="md" gap="sm">
        <Button onClick={() => window.print()}>Распечатать</Button>
        <Button variant="default" onClick={onClose}>
          Закрыть
        </Button>
      </Group>
      <PrintCard
        title={name}
        facts={[
          ["Номер записи", number],
          ["ПИН-код", pin],
          ["Когда", when],
        ]}
        note="По номеру и ПИН-коду запись можно посмотреть, перенести или отменить на сайте центра."
      />
    </Dialog>
  );
}
