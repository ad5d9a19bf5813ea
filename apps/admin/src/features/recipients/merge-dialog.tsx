import { Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { findRecipients, mergeRecipients, recipientQuery } from "../../api/recipients.ts";
import type { Recipient } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { newWhy, whyToSend } from "../../ui/why-draft.ts";
import { WhyFields } from "../../ui/why-fields.tsx";

type Props = { recipient: Recipient; onClose: () => void };

/** Makes another recipient one person with this one: found by code first, then said once more, for good. */
export function MergeDialog({ recipient, onClose }: Props) {
  const [code, setCode] = useState("");
  const [why, setWhy] = useState(newWhy);
  const queries = useQueryClient();
  const finding = useMutation({
    mutationFn: () => findRecipients({ by: "code", text: code, why: whyToSend(why) }),
    gcTime: 0,
  });
  const other = finding.data?.recipients[0];
  const merging = useMutation({
    mutationFn: (gone: string) => mergeRecipients(recipient.id, gone, whyToSend(why)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: recipientQuery(recipient.id).queryKey });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other) merging.mutate(other.id);
    else finding.mutate();
  };
  return (
    <Dialog title={`Объединить с ${recipient.code}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={finding.error ?? merging.error} />
          {other ? (
            <Notice kind="warning">
              <Text fw={600}>
                {other.code}: {other.name ?? "без имени"}
              </Text>
              <Text>
                Станет одним человеком с {recipient.code}. Недостающие контакты перейдут сюда, имя и контакты
                {` ${other.code} `}будут уничтожены. Строки журнала сохранят свои коды. Отменить это нельзя.
              </Text>
            </Notice>
          ) : (
            <>
              <TextInput
                label="Код второго получателя"
                description="Эта карточка останется, второй получатель станет её частью"
                required
                maxLength={20}
                autoComplete="off"
                data-autofocus
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              <WhyFields why={why} onChange={setWhy} />
              {finding.data && <Text role="status">Получателя с таким кодом нет.</Text>}
            </>
          )}
        </Stack>
        <FormActions
          submit={other ? "Объединить навсегда" : "Найти"}
          danger={other !== undefined}
          pending={finding.isPending || merging.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
