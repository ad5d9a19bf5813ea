import { Text } from "@mantine/core";
import type { FormEvent } from "react";
import { markNoShow } from "../../api/bookings.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { useBookingAction } from "./use-booking-action.ts";
import { useUndoBooking } from "./use-undo-booking.ts";

export function NoShowDialog({ booking, onClose }: DialogProps) {
  const offerUndo = useUndoBooking();
  const marking = useBookingAction({
    act: () => markNoShow(booking.id),
    onDone: () => {
      offerUndo(`Запись ${booking.number}: отмечена неявка`, booking, "снова без отметки о неявке");
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    marking.mutate();
  };
  return (
    <Dialog title={`Неявка: запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <ProblemNotice error={marking.error} />
        <Text>
          Получатель не пришёл и не предупредил. Отметку можно снять в течение 15 минут. Он может записаться
          снова: число обращений не ограничено.
        </Text>
        <FormActions
          submit="Отметить неявку"
          cancel="Не отмечать"
          pending={marking.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
