import { Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { cancelBooking } from "../../api/bookings.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { useBookingAction } from "./use-booking-action.ts";
import { useUndoBooking } from "./use-undo-booking.ts";

export function CancelDialog({ booking, onClose }: DialogProps) {
  const [reason, setReason] = useState("");
  const offerUndo = useUndoBooking();
  const cancelling = useBookingAction({
    act: () => cancelBooking(booking.id, { reason: reason.trim() }),
    onDone: () => {
      offerUndo(`Запись ${booking.number} отменена`, booking, "снова в силе");
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    cancelling.mutate();
  };

  return (
    <Dialog title={`Отменить запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={cancelling.error} />
          <Text>
            Вернуть отменённую запись можно 15 минут, пока её время не заняли. Если нужно другое время,
            закройте это окно и перенесите запись.
          </Text>
          <Textarea
            label="Причина отмены"
            description="Сохранится в журнале записи. Не пишите имён и телефонов"
            required
            data-autofocus
            autosize={false}
            rows={3}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Отменить запись"
          cancel="Не отменять"
          pending={cancelling.isPending}
          danger
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
