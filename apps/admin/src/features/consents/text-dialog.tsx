import { Stack, Textarea, TextInput } from "@mantine/core";
import { consentPurposeLabels } from "@prosvet/domain";
import { type FormEvent, useState } from "react";
import { adoptConsentText } from "../../api/consents.ts";
import type { NewConsentText } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useConsentChange } from "./use-consent-change.ts";

/** Another version of a text, starting from the one in force. */
export function TextDialog({ former, onClose }: { former: NewConsentText; onClose: () => void }) {
  const [{ title, text }, setFields] = useState(former);
  const saving = useConsentChange(
    () => adoptConsentText({ purpose: former.purpose, title: title.trim(), text: text.trim() }),
    "Принята новая редакция",
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined);
  };

  return (
    <Dialog title={`Новая редакция: ${consentPurposeLabels[former.purpose]}`} size="xl" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <TextInput
            label="Название"
            required
            data-autofocus
            maxLength={200}
            value={title}
            onChange={(event) => setFields({ ...former, text, title: event.currentTarget.value })}
          />
          <Textarea
            label="Текст"
            description="Слова в фигурных скобках не меняйте: вместо {organisation} встанет название организации, вместо {centre} — название центра"
            required
            rows={12}
            maxLength={8000}
            value={text}
            onChange={(event) => setFields({ ...former, title, text: event.currentTarget.value })}
          />
        </Stack>
        <FormActions
          submit="Принять редакцию"
          cancel="Не принимать"
          pending={saving.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
