import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { materialsQuery } from "../../api/materials.ts";
import { handedQuery, sendMaterials, servicesKey } from "../../api/services.ts";
import type { ServiceRow } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { TextLink } from "../../ui/links.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { handedInWords } from "./handed-in-words.ts";
import styles from "./journal-table.module.css";

/** Sends materials of the centre to whoever asked for them, and shows what was sent before (R46). */
export function HandedDialog({ service, onClose }: { service: ServiceRow; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data: materials } = useQuery(materialsQuery);
  const { data: letters = [] } = useQuery({ ...handedQuery(service.id), enabled: service.hasLetters });
  const [chosen, setChosen] = useState<string[]>([]);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const sending = useMutation({
    mutationFn: () => sendMaterials(service.id, chosen, idempotencyKey),
    onSuccess: ({ letters: [sent] }) => {
      toastDone(
        sent?.way === "email"
          ? "Письмо с материалами уйдёт через две минуты"
          : "Материалы доступны по номеру и PIN-коду",
      );
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  const mark = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const offered = materials?.filter((material) => material.offered) ?? [];

  return (
    <Dialog title={`Материалы, строка № ${service.number}`} onClose={onClose}>
      {letters.length > 0 && (
        <ul className={styles.handed}>
          {letters.map((letter) => (
            <li key={letter.id}>
              {letter.materials.map(({ title }) => title).join("; ")}
              <Text size="sm">{handedInWords(letter)}</Text>
            </li>
          ))}
        </ul>
      )}
      {materials && offered.length === 0 ? (
        <>
          <Text mb="md">
            В библиотеке центра пока нет материалов. <TextLink to="/materials">Добавить</TextLink>
          </Text>
          <Group>
            <Button data-autofocus onClick={onClose}>
              Закрыть
            </Button>
          </Group>
        </>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Text>
              Ссылки уйдут на почту, которую оставил получатель. Если почты нет, он откроет их на странице
              своей записи по номеру и PIN-коду.
            </Text>
            {offered.map(({ id, title }) => (
              <Checkbox
                key={id}
                label={title}
                checked={chosen.includes(id)}
                onChange={(event) => mark(id, event.currentTarget.checked)}
              />
            ))}
            <ProblemNotice error={sending.error} />
          </Stack>
          <FormActions
            submit="Отправить"
            cancel="Не отправлять"
            pending={sending.isPending}
            disabled={chosen.length === 0}
            onCancel={onClose}
          />
        </form>
      )}
    </Dialog>
  );
}
