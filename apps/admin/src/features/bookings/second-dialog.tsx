import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { assignSecond } from "../../api/booking-card.ts";
import { consultantsQuery } from "../../api/consultants.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { useBookingAction } from "./use-booking-action.ts";
import { useUndoBooking } from "./use-undo-booking.ts";

/** Who receives together with the consultant; the recipient is told. */
export function SecondDialog({ booking, onClose }: DialogProps) {
  const present = booking.secondConsultant?.id ?? "";
  const consultants = useQuery(consultantsQuery);
  const [consultantId, setConsultantId] = useState(present);
  const [reason, setReason] = useState("");
  const offerUndo = useUndoBooking();
  const assigning = useBookingAction({
    act: () =>
      assignSecond(booking.id, { consultantId: consultantId || null, reason: reason.trim() || undefined }),
    onDone: () => {
      offerUndo(`Запись ${booking.number}: второй консультант изменён`, booking, "возвращена как была");
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assigning.mutate();
  };
  const others = consultants.data?.filter(({ id }) => id !== booking.consultant?.id) ?? [];

  return (
    <Dialog title={`Второй консультант: запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={assigning.error ?? consultants.error} />
          <NativeSelect
            label="Кто ведёт встречу вместе с консультантом"
            data-autofocus
            data={[
              { value: "", label: "Никто" },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={consultantId}
            onChange={(event) => setConsultantId(event.currentTarget.value)}
          />
          <TextInput
            label="Почему"
            description="Не пишите имён получателей"
            required={present !== "" && present !== consultantId}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Сохранить"
          pending={assigning.isPending}
          disabled={present === consultantId}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
