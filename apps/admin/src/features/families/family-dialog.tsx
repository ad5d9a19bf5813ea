import { Checkbox, Fieldset, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import {
  childCategories,
  childCategoryLabels,
  familyAttendanceLabels,
  familyBasisLabels,
} from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changeFamily, familiesKey, registerFamily } from "../../api/families.ts";
import type { Family } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { draftOfFamily, type FamilyDraft, familyToSend } from "./family-draft.ts";
import { MemberFields } from "./member-fields.tsx";

type Props = { family: Family | null; onClose: () => void };

/** Puts a family on record or changes what is said of it: codes and categories, nobody's name (R10). */
export function FamilyDialog({ family, onClose }: Props) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOfFamily(family));
  const change = (changes: Partial<FamilyDraft>) => setDraft((former) => ({ ...former, ...changes }));
  const saving = useMutation({
    mutationFn: () => {
      const sent = familyToSend(draft, family);
      return family ? changeFamily(family.id, sent) : registerFamily(sent);
    },
    onSuccess: ({ family: { code } }) => {
      toastDone(family ? "Сведения о семье изменены" : `Семья поставлена на учёт, код ${code}`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: familiesKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const [first, second] = draft.members;
  const toggle = (category: FamilyDraft["categories"][number], on: boolean) =>
    change({
      categories: on ? [...draft.categories, category] : draft.categories.filter((one) => one !== category),
    });
  return (
    <Dialog title={family ? `Семья ${family.code}` : "Поставить семью на учёт"} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <Text size="sm">
            На учёт ставят тех, кто назвал себя и согласился на этот журнал. Помощь от учёта не зависит.
          </Text>
          <MemberFields
            who="первый"
            required
            member={first}
            onChange={(member) => change({ members: [member, second] })}
          />
          <MemberFields
            who="второй"
            required={false}
            member={second}
            onChange={(member) => change({ members: [first, member] })}
          />
          <NativeSelect
            label="Основание"
            data={optionsOf(familyBasisLabels)}
            value={draft.basis}
            onChange={(event) => change({ basis: event.currentTarget.value as FamilyDraft["basis"] })}
          />
          <NativeSelect
            label="Посещает ли ребёнок образовательную организацию"
            data={[{ value: "", label: "Не указано" }, ...optionsOf(familyAttendanceLabels)]}
            value={draft.attends}
            onChange={(event) => change({ attends: event.currentTarget.value as FamilyDraft["attends"] })}
          />
          <TextInput
            label="Возраст детей, полных лет"
            description="Через запятую, например: 3, 5. Имена и даты рождения не нужны"
            maxLength={60}
            value={draft.childAges}
            onChange={(event) => change({ childAges: event.currentTarget.value })}
          />
          <Fieldset legend="Категория семьи, ребёнка">
            <Stack gap="xs">
              {childCategories.map((category) => (
                <Checkbox
                  key={category}
                  label={childCategoryLabels[category]}
                  checked={draft.categories.includes(category)}
                  onChange={(event) => toggle(category, event.currentTarget.checked)}
                />
              ))}
            </Stack>
          </Fieldset>
        </Stack>
        <FormActions
          submit={family ? "Сохранить" : "Поставить на учёт"}
          cancel={family ? undefined : "Не ставить"}
          pending={saving.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
