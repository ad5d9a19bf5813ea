import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { holdReasonLabels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { placeHold, retentionKey } from "../../api/retention.ts";
import type { Retention, RetentionWish } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = { due: Retention["due"][number]; onClose: () => void };

/** Puts a destruction off, with a reason that stays on record. */
export function HoldDialog({ due, onClose }: Props) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState<RetentionWish["reason"]>("court");
  const [words, setWords] = useState("");
  const holding = useMutation({
    mutationFn: () => placeHold(due.recipientId, { reason, ...(words.trim() && { words: words.trim() }) }),
    onSuccess: () => {
      toastDone(`Уничтожение приостановлено: ${due.recipientCode}`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: retentionKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    holding.mutate();
  };
  return (
    <Dialog title={`Приостановить уничтожение: ${due.recipientCode}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={holding.error} />
          <Text>
            Данные будут храниться, пока приостановку не снимут. Кто и почему её поставил, видно здесь.
          </Text>
          <NativeSelect
            label="Причина"
            data-autofocus
            data={optionsOf(holdReasonLabels)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value as RetentionWish["reason"])}
          />
          <TextInput
            label={reason === "other" ? "Почему" : "Номер и дата документа, если есть"}
            required={reason === "other"}
            minLength={3}
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Приостановить"
          cancel="Не приостанавливать"
          pending={holding.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
