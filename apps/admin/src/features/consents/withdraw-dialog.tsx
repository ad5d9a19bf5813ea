import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { consentPurposeLabels, withdrawalWayLabels } from "@prosvet/domain";
import { type FormEvent, useState } from "react";
import { withdrawConsent } from "../../api/consents.ts";
import type { Consent, Withdrawal } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useConsentChange } from "./use-consent-change.ts";

/** What ends with each consent, in the words of who will answer for it. */
const effects: Record<Consent["purpose"], string> = {
  personal_data: "Получателю больше не уйдёт ни одного сообщения. Данные уничтожают на карточке получателя.",
  family_register: "Семью снимают с учёта в журнале семей.",
  special_categories: "Отметку об ОВЗ и инвалидности больше не ведут.",
  recording: "Записывать консультации этого получателя будет нельзя.",
};

/** Takes a consent back at the recipient's request; it cannot be given back, only taken anew. */
export function WithdrawDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const [how, setHow] = useState<Withdrawal["how"]>("in_person");
  const [paper, setPaper] = useState("");
  const saving = useConsentChange(
    () => withdrawConsent(consent.id, { how, paper: paper.trim() || undefined }),
    "Согласие отозвано",
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined);
  };

  return (
    <Dialog title={`Отозвать согласие: ${consentPurposeLabels[consent.purpose]}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <Text>{effects[consent.purpose]}</Text>
          <NativeSelect
            label="Как попросили отозвать"
            data-autofocus
            data={optionsOf(withdrawalWayLabels)}
            value={how}
            onChange={(event) => setHow(event.currentTarget.value as Withdrawal["how"])}
          />
          <TextInput
            label="Номер заявления"
            description="Если просили письменно"
            maxLength={50}
            value={paper}
            onChange={(event) => setPaper(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Отозвать согласие"
          cancel="Не отзывать"
          danger
          pending={saving.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
