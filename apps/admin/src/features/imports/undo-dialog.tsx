import { Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type ImportCard, undoImport } from "../../api/imports.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useImportChange } from "./use-import-change.ts";

/** Takes an import back: its lines are struck through with a reason. */
export function UndoDialog({ card, onClose }: { card: ImportCard; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const undoing = useImportChange((words: string) => undoImport(card.id, words), {
    done: "Загрузка отменяется",
    onSuccess: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    undoing.mutate(reason.trim());
  };

  return (
    <Dialog title="Отменить загрузку" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={undoing.error} />
          <Text>
            Строки загрузки будут вычеркнуты, их номера останутся. Строки, которые после загрузки исправили,
            не изменятся.
          </Text>
          <TextInput
            label="Почему"
            data-autofocus
            required
            minLength={3}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Вычеркнуть строки"
          cancel="Не отменять"
          danger
          pending={undoing.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
