import { Group, NativeSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import {
  channelLabels,
  outcomeLabels,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicLabel,
  topics,
} from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { correctService, servicesKey } from "../../api/services.ts";
import type { LineChanges, ServiceRow } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { type CorrectionDraft, changesOf, draftOf } from "./correction-draft.ts";

type Props = { service: ServiceRow; onClose: () => void };

const topicOptions = topics.map((code) => ({ value: code, label: `${code} ${topicLabel(code)}` }));

/** Corrects a line with a reason: what stood there stays in the journal, struck through (R8). */
export function CorrectDialog({ service, onClose }: Props) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(service));
  const [reason, setReason] = useState("");
  const correcting = useMutation({
    mutationFn: (line: LineChanges) => correctService(service.id, line),
    onSuccess: () => {
      toastDone(`Строка № ${service.number} исправлена`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesKey }),
  });
  const changes = changesOf(draft, service);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    correcting.mutate({ version: service.version, reason: reason.trim(), changes });
  };
  const field = <Name extends keyof CorrectionDraft>(name: Name) => ({
    value: String(draft[name]),
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });

  return (
    <Dialog title={`Исправить строку № ${service.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={correcting.error} />
          <NativeSelect
            label="Вид услуги"
            data-autofocus
            data={optionsOf(serviceKindLabels)}
            {...field("kind")}
          />
          <NativeSelect
            label="Содержание помощи"
            data={optionsOf(serviceContentLabels)}
            {...field("content")}
          />
          <Group grow align="start">
            <NativeSelect label="Форма" data={optionsOf(serviceFormLabels)} {...field("form")} />
            <NativeSelect label="Канал" data={optionsOf(channelLabels)} {...field("channel")} />
          </Group>
          <NativeSelect
            label="Первая тема"
            data={[{ value: "", label: "Не указана" }, ...topicOptions]}
            {...field("topic")}
          />
          <NativeSelect label="Результат" data={optionsOf(outcomeLabels)} {...field("outcome")} />
          <Group grow align="start">
            <NumberInput
              label="Сколько минут"
              min={1}
              max={600}
              value={draft.durationMinutes}
              onChange={(minutes) => setDraft({ ...draft, durationMinutes: Number(minutes) })}
            />
            <NumberInput
              label="Распечатано листов"
              min={0}
              max={1000}
              value={draft.printedSheets}
              onChange={(sheets) => setDraft({ ...draft, printedSheets: Number(sheets) })}
            />
          </Group>
          <TextInput
            label="Почему исправляете"
            description="Без имён: причину увидят все, кто открывает историю строки"
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Исправить"
          pending={correcting.isPending}
          disabled={reason.trim() === "" || Object.keys(changes).length === 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
