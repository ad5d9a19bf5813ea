import { Text } from "@mantine/core";
import type { FormEvent } from "react";
import { markNoShow } from "../../api/bookings.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { useBookingAction } from "./use-booking-action.ts";

export function NoShowDialog({ booking, onClose }: DialogProps) {
  const marking = useBookingAction({
    act: () => markNoShow(booking.id),
    onDone: () => {
      toastDone(`Запись ${booking.number}: отмечена неявка`);
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
          Получатель не пришёл и не предупредил. Отметку нельзя снять, но он может записаться снова: число
          обращений не ограничено.
        </Text>
        <FormActions submit="Отметить неявку" pending={marking.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
