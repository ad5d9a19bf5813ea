import { Checkbox, NativeSelect, Stack, TextInput } from "@mantine/core";
import { actLevelLabels, actLevels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { regulationQuery } from "../../api/regulation.ts";
import { addAct, changeAct } from "../../api/regulation-book.ts";
import type { LegalActOfCentre, NewLegalAct } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = { act: LegalActOfCentre | null; onClose: () => void };

const empty: NewLegalAct = {
  ...{ level: "federal", title: "", number: null, adoptedOn: null, link: null, offered: true },
};

const levels = actLevels.map((level) => ({ value: level, label: actLevelLabels[level] }));

/** A new act, or one that is corrected, taken off the centre's page or put back. */
export function ActDialog({ act, onClose }: Props) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<NewLegalAct>(() => {
    if (!act) return empty;
    const { id: _, ...fields } = act;
    return fields;
  });
  const change = (changes: Partial<NewLegalAct>) => setDraft((former) => ({ ...former, ...changes }));
  const saving = useMutation({
    mutationFn: () => (act ? changeAct({ ...draft, id: act.id }) : addAct(draft)),
    onSuccess: () => {
      toastDone(act ? "Акт изменён" : "Акт добавлен");
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: regulationQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <Dialog title={act ? "Изменить акт" : "Добавить акт"} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <TextInput
            label="Название"
            required
            data-autofocus
            maxLength={400}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <NativeSelect
            label="Чей акт"
            data={levels}
            value={draft.level}
            onChange={(event) => change({ level: event.currentTarget.value as NewLegalAct["level"] })}
          />
          <TextInput
            label="Номер"
            maxLength={60}
            value={draft.number ?? ""}
            onChange={(event) => change({ number: event.currentTarget.value || null })}
          />
          <DayInput
            label="Дата принятия"
            required={false}
            value={draft.adoptedOn ?? ""}
            onChange={(day) => change({ adoptedOn: day || null })}
          />
          <TextInput
            label="Ссылка"
            description="Адрес целиком, начиная с «https:»"
            type="url"
            maxLength={500}
            value={draft.link ?? ""}
            onChange={(event) => change({ link: event.currentTarget.value || null })}
          />
          <Checkbox
            label="Показывать на странице центра и в Порядке"
            checked={draft.offered}
            onChange={(event) => change({ offered: event.currentTarget.checked })}
          />
        </Stack>
        <FormActions
          submit={act ? "Сохранить" : "Добавить"}
          cancel={act ? undefined : "Не добавлять"}
          pending={saving.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
