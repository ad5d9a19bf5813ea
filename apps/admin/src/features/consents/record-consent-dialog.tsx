import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { consentPurposeLabels, writtenPurposes } from "@prosvet/domain";
import { type FormEvent, useState } from "react";
import { recordConsent } from "../../api/consents.ts";
import type { NewConsent } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useConsentChange } from "./use-consent-change.ts";

type Props = { recipientId: string; today: string; onClose: () => void };

const ways = { paper: "на бумаге, с подписью", oral_by_phone: "устно, по телефону" } as const;

/** Puts a consent into the register: on paper with its number and date, or said by telephone where that is enough. */
export function RecordConsentDialog({ recipientId, today, onClose }: Props) {
  const [consent, setConsent] = useState<NewConsent>({
    ...{ purpose: "personal_data", how: "paper", paperNumber: "", paperDate: today },
  });
  const send = () => {
    const { purpose, how, paperNumber, paperDate, validUntil } = consent;
    const paper = how === "paper" ? { paperNumber, paperDate } : {};
    return recordConsent(recipientId, { purpose, how, ...paper, validUntil: validUntil || undefined });
  };
  const saving = useConsentChange(send, "Согласие внесено", onClose);
  const needsPaper = writtenPurposes.includes(consent.purpose);
  const change = (changes: Partial<NewConsent>) => setConsent((former) => ({ ...former, ...changes }));
  const day = (name: "paperDate" | "validUntil") => ({
    value: consent[name] ?? "",
    onChange: (said: string) => change({ [name]: said }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined);
  };

  return (
    <Dialog title="Внести согласие" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <NativeSelect
            label="На что согласие"
            data-autofocus
            data={optionsOf(consentPurposeLabels)}
            value={consent.purpose}
            onChange={({ currentTarget: { value } }) => {
              const purpose = value as NewConsent["purpose"];
              change({ purpose, ...(writtenPurposes.includes(purpose) && { how: "paper" }) });
            }}
          />
          {needsPaper ? (
            <Text>Такое согласие бывает только на бумаге, с подписью.</Text>
          ) : (
            <NativeSelect
              label="Как дано"
              data={optionsOf(ways)}
              value={consent.how}
              onChange={(event) => change({ how: event.currentTarget.value as NewConsent["how"] })}
            />
          )}
          {consent.how === "paper" && (
            <>
              <TextInput
                label="Номер бумаги"
                required
                maxLength={50}
                value={consent.paperNumber ?? ""}
                onChange={(event) => change({ paperNumber: event.currentTarget.value })}
              />
              <DayInput label="Дата бумаги" {...day("paperDate")} />
            </>
          )}
          <DayInput
            label="Действует по этот день"
            description="Не заполняйте, если согласие действует до отзыва"
            required={false}
            {...day("validUntil")}
          />
        </Stack>
        <FormActions submit="Внести" cancel="Не вносить" pending={saving.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
