import { NativeSelect, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { discloseSheet, type SheetChoice } from "../../api/day-sheet.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

const purposes = [
  "Встретить получателей у входа",
  "Список для охраны",
  "Подготовиться к консультациям",
  "Работа без связи с системой",
];

type Props = {
  choice: SheetChoice;
  onNames: (names: ReadonlyMap<string, string>) => void;
  onClose: () => void;
};

/** Names for the sheet are asked for with a reason, which stays on record with each of them. */
export function NamesDialog({ choice, onNames, onClose }: Props) {
  const [why, setWhy] = useState(purposes[0] ?? "");
  const disclosing = useMutation({
    mutationFn: () => discloseSheet(choice, why),
    gcTime: 0,
    onSuccess: ({ names }) => {
      onNames(new Map(names.map(({ bookingId, name }) => [bookingId, name])));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    disclosing.mutate();
  };

  return (
    <Dialog title="Имена на листе дня" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={disclosing.error} />
          <Text>
            Лист с именами — для служебного пользования: не оставляйте его на виду и уничтожьте после приёма.
            Показ каждого имени записывается в журнал действий.
          </Text>
          <NativeSelect
            label="Зачем нужны имена"
            data-autofocus
            data={purposes}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Добавить имена"
          cancel="Не добавлять"
          pending={disclosing.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
