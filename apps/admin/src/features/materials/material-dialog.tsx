import { Checkbox, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addMaterial, changeMaterial, materialsQuery } from "../../api/materials.ts";
import type { Material } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = { material: Material | null; onClose: () => void };

const empty = { title: "", address: "", offered: true };

/** A new material, or one that is corrected, taken off the library or put back. */
export function MaterialDialog({ material, onClose }: Props) {
  const queryClient = useQueryClient();
  const [{ title, address, offered }, setFields] = useState(material ?? empty);
  const saving = useMutation({
    mutationFn: () => {
      const given = { title: title.trim(), address: address.trim() };
      return material ? changeMaterial({ ...given, id: material.id, offered }) : addMaterial(given);
    },
    onSuccess: () => {
      toastDone(material ? "Материал изменён" : "Материал добавлен");
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: materialsQuery.queryKey }),
  });
  const change = (changes: Partial<typeof empty>) => setFields((former) => ({ ...former, ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <Dialog title={material ? "Изменить материал" : "Добавить материал"} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <TextInput
            label="Название"
            required
            data-autofocus
            maxLength={300}
            value={title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <TextInput
            label="Ссылка"
            description="Адрес целиком, начиная с «https:»"
            required
            type="url"
            maxLength={1000}
            value={address}
            onChange={(event) => change({ address: event.currentTarget.value })}
          />
          {material && (
            <Checkbox
              label="Предлагать к новым ответам"
              description="В ответах, которые уже даны, материал остаётся"
              checked={offered}
              onChange={(event) => change({ offered: event.currentTarget.checked })}
            />
          )}
        </Stack>
        <FormActions
          submit={material ? "Сохранить" : "Добавить"}
          pending={saving.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
