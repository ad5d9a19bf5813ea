import { Checkbox, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { addOrganisation, changeOrganisation, organisationsQuery } from "../../api/organisations.ts";
import type { Organisation } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = { organisation: Organisation | null; onClose: () => void };

const empty = { name: "", profile: "", address: "", phone: "", link: "", offered: true };

/** A new organisation, or one that is corrected, taken off the directory or put back. */
export function OrganisationDialog({ organisation, onClose }: Props) {
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<typeof empty>(organisation ?? empty);
  const saving = useMutation({
    mutationFn: () => {
      const { offered, name, profile, address, phone, link } = fields;
      const given = { name, profile, address, phone, link };
      return organisation
        ? changeOrganisation({ ...given, id: organisation.id, offered })
        : addOrganisation(given);
    },
    onSuccess: () => {
      toastDone(organisation ? "Организация изменена" : "Организация добавлена");
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: organisationsQuery.queryKey }),
  });
  const text = (name: "name" | "profile" | "address" | "phone" | "link") => ({
    value: fields[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = event.currentTarget;
      setFields((former) => ({ ...former, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog title={organisation ? "Изменить организацию" : "Добавить организацию"} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          <TextInput label="Название" required data-autofocus maxLength={200} {...text("name")} />
          <Textarea label="С чем помогает" rows={2} maxLength={500} {...text("profile")} />
          <TextInput label="Адрес" maxLength={300} {...text("address")} />
          <TextInput label="Телефон" type="tel" maxLength={100} {...text("phone")} />
          <TextInput
            label="Ссылка"
            description="Адрес целиком, начиная с «https:»"
            type="url"
            maxLength={1000}
            {...text("link")}
          />
          {organisation && (
            <Checkbox
              label="Предлагать при записи услуги"
              description="В услугах, которые уже внесены, название остаётся"
              checked={fields.offered}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setFields((former) => ({ ...former, offered: checked }));
              }}
            />
          )}
        </Stack>
        <FormActions
          submit={organisation ? "Сохранить" : "Добавить"}
          pending={saving.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
