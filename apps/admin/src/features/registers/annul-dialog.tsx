import { Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { annulService, servicesKey } from "../../api/services.ts";
import type { ServiceRow } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

/** Strikes a line through with a reason: its number stays and it counts nothing (R8). */
export function AnnulDialog({ service, onClose }: { service: ServiceRow; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const annulling = useMutation({
    mutationFn: () => annulService(service.id, { version: service.version, reason: reason.trim() }),
    onSuccess: () => {
      toastDone(`Строка № ${service.number} вычеркнута`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    annulling.mutate();
  };

  return (
    <Dialog title={`Вычеркнуть строку № ${service.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={annulling.error} />
          <Text>
            Номер останется в журнале, услуга не будет учтена. Запись, если она была, снова откроется.
          </Text>
          <TextInput
            label="Почему вычёркиваете"
            required
            data-autofocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Вычеркнуть"
          cancel="Не вычёркивать"
          danger
          pending={annulling.isPending}
          disabled={reason.trim() === ""}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
