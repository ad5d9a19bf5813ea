import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { useAssignBooking } from "./use-assign-booking.ts";

export function AssignDialog({ booking, onClose }: DialogProps) {
  const consultants = useQuery(consultantsQuery);
  const assigning = useAssignBooking(booking, onClose);
  const [consultantId, setConsultantId] = useState(booking.consultant?.id ?? "");
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assigning.mutate({ consultantId, reason: reason.trim() || undefined });
  };

  return (
    <Dialog title={`Назначить консультанта: запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={assigning.error ?? consultants.error} />
          <NativeSelect
            label="Консультант"
            required
            data-autofocus
            value={consultantId}
            onChange={(event) => setConsultantId(event.currentTarget.value)}
          >
            <option value="" disabled>
              Выберите
            </option>
            {consultants.data?.map(({ id, name, position }) => (
              <option key={id} value={id}>
                {position ? `${name}, ${position}` : name}
              </option>
            ))}
          </NativeSelect>
          <TextInput
            label="Почему"
            description="Если получатель просил другого специалиста, напишите, почему назначен этот"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions submit="Назначить" pending={assigning.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
