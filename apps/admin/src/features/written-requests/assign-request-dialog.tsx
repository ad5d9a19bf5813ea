import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { assignBooking, bookingsKey } from "../../api/bookings.ts";
import { consultantsQuery } from "../../api/consultants.ts";
import type { WrittenRequest } from "../../api/types.ts";
import { writtenRequestsKey } from "../../api/written-requests.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = { request: WrittenRequest; onClose: () => void };

/** Names who answers; replacing somebody takes a reason, which the recipient is told. */
export function AssignRequestDialog({ request, onClose }: Props) {
  const { id, number, consultant, wishedConsultant } = request;
  const queryClient = useQueryClient();
  const consultants = useQuery(consultantsQuery);
  const [consultantId, setConsultantId] = useState(consultant?.id ?? wishedConsultant?.id ?? "");
  const [reason, setReason] = useState("");
  const assigning = useMutation({
    mutationFn: () => assignBooking(id, { consultantId, reason: reason.trim() || undefined }),
    onSuccess: () => {
      toastDone(`Запрос ${number}: консультант назначен`);
      onClose();
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: bookingsKey });
      return queryClient.invalidateQueries({ queryKey: writtenRequestsKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assigning.mutate();
  };

  return (
    <Dialog title={`Кто отвечает на запрос ${number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={assigning.error ?? consultants.error} />
          <NativeSelect
            label="Консультант"
            description={wishedConsultant ? `Получатель просил: ${wishedConsultant.name}` : undefined}
            required
            data-autofocus
            value={consultantId}
            onChange={(event) => setConsultantId(event.currentTarget.value)}
          >
            <option value="" disabled>
              Выберите
            </option>
            {consultants.data?.map(({ id: value, name, position }) => (
              <option key={value} value={value}>
                {position ? `${name}, ${position}` : name}
              </option>
            ))}
          </NativeSelect>
          {consultant && (
            <TextInput
              label="Почему другой консультант"
              description="Получатель об этом узнает. Без имён и телефонов"
              required
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Stack>
        <FormActions
          submit="Назначить"
          cancel="Не назначать"
          pending={assigning.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
