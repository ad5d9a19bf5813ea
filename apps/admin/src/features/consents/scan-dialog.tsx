import { FileInput, NativeSelect, Stack } from "@mantine/core";
import { scanKindLabels, uploadLimits, uploadTypes } from "@prosvet/domain";
import { type FormEvent, useState } from "react";
import { attachScan } from "../../api/consents.ts";
import type { Consent, Scan } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useConsentChange } from "./use-consent-change.ts";

const endings = Object.keys(uploadTypes)
  .map((ending) => `.${ending}`)
  .join(",");

/** Attaches a scan or a photograph of a paper to its consent. */
export function ScanDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const [kind, setKind] = useState<Scan["kind"]>(consent.withdrawnAt ? "withdrawal" : "consent");
  const [file, setFile] = useState<File | null>(null);
  const isTooBig = file !== null && file.size > uploadLimits.bytes;
  const saving = useConsentChange(
    (sent: File) => attachScan(consent.id, kind, sent),
    "Скан приложен",
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !isTooBig) saving.mutate(file);
  };

  return (
    <Dialog title="Приложить скан" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <NativeSelect
            label="Что на нём"
            data-autofocus
            data={optionsOf(scanKindLabels)}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Scan["kind"])}
          />
          <FileInput
            label="Файл"
            description="PDF, JPG или PNG, не больше 10 МБ. Хранится зашифрованным"
            placeholder="Выбрать файл"
            required
            accept={endings}
            value={file}
            onChange={setFile}
            error={isTooBig && "Файл больше 10 МБ. Отсканируйте с меньшим разрешением."}
          />
        </Stack>
        <FormActions
          submit="Приложить"
          cancel="Не прикладывать"
          pending={saving.isPending}
          disabled={file === null || isTooBig}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
