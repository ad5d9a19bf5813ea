import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { discloseWords } from "../../api/services.ts";
import type { ServiceRow } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { newWhy, whyToSend } from "../../ui/why-draft.ts";
import { WhyFields } from "../../ui/why-fields.tsx";
import styles from "./journal-table.module.css";

type Words = Awaited<ReturnType<typeof discloseWords>>;
type Worded = Words["request"];

/** What a line says in words, with a reason that stays on record; nothing of it outlives the dialog (R34). */
export function WordsDialog({ service, onClose }: { service: ServiceRow; onClose: () => void }) {
  const [why, setWhy] = useState({ ...newWhy, reason: "preparation" as typeof newWhy.reason });
  const opening = useMutation({
    mutationFn: () => discloseWords(service.id, whyToSend(why)),
    gcTime: 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };
  const title = `Слова услуги № ${service.number}`;
  if (opening.data) return <Shown title={title} words={opening.data} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={opening.error} />
          <Text>Просмотр записывается в журнал действий: кто смотрел, когда и зачем.</Text>
          <WhyFields why={why} onChange={setWhy} />
        </Stack>
        <FormActions submit="Показать" cancel="Не смотреть" pending={opening.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function Shown({ title, words, onClose }: { title: string; words: Words; onClose: () => void }) {
  const hide = useRef<HTMLButtonElement>(null);
  // The form that had the focus is gone: without this the keyboard is nowhere.
  useEffect(() => hide.current?.focus(), []);
  return (
    <Dialog title={title} onClose={onClose}>
      {words.erased ? (
        <Text>Обезличено: данные получателя уничтожены, и слова вместе с ними.</Text>
      ) : (
        <dl className={styles.words}>
          <Part name="Запрос" words={words.request} />
          <Part name="Рекомендации" words={words.summary} />
          <Part name="Адрес выезда" words={words.visitAddress} />
          <Part name="Отзыв получателя" words={{ now: words.ratingComment, former: [] }} />
        </dl>
      )}
      <Button ref={hide} onClick={onClose}>
        Скрыть
      </Button>
    </Dialog>
  );
}

const Part = ({ name, words: { now, former } }: { name: string; words: Worded }) => (
  <>
    <dt>{name}</dt>
    <dd>
      {former.map(({ version, text }) => (
        <del key={version} className={styles.former}>
          {text}
        </del>
      ))}
      {now ?? "не записано"}
    </dd>
  </>
);
