import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { lookReasonLabels } from "@prosvet/domain";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { readScan } from "../../api/consents.ts";
import type { LookWhy, Scan } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";

/** Asks why before a scan is opened; it comes as a file. */
export function LookDialog({ scan, onClose }: { scan: Scan; onClose: () => void }) {
  const [reason, setReason] = useState<LookWhy["reason"]>("check");
  const [words, setWords] = useState("");
  const isOther = reason === "other";
  const opening = useMutation({
    mutationFn: () => readScan(scan.id, isOther ? { reason, words: words.trim() } : { reason }),
    onSuccess: (file) => {
      saveFile(file, scan.type === "application/pdf" ? "scan.pdf" : "scan.jpg");
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };

  return (
    <Dialog title="Открыть скан" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={opening.error} />
          <Text>Просмотр записывается в журнал действий: кто смотрел, когда и зачем.</Text>
          <NativeSelect
            label="Зачем вам скан"
            data-autofocus
            data={optionsOf(lookReasonLabels)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value as LookWhy["reason"])}
          />
          {isOther && (
            <TextInput
              label="Своими словами"
              required
              minLength={3}
              maxLength={300}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Stack>
        <FormActions
          submit="Скачать скан"
          cancel="Не скачивать"
          pending={opening.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
