import { Button, Stack, Text } from "@mantine/core";
import { phoneInWords } from "@prosvet/domain";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { discloseRecipient } from "../../api/recipients.ts";
import type { Recipient } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { newWhy, whyToSend } from "../../ui/why-draft.ts";
import { WhyFields } from "../../ui/why-fields.tsx";
import styles from "./recipients.module.css";

type Identity = Awaited<ReturnType<typeof discloseRecipient>>["identity"];

type Props = { recipient: Recipient; onClose: () => void };

/** Who a recipient is, with a reason that stays on record; nothing of it outlives the dialog. */
export function IdentityDialog({ recipient, onClose }: Props) {
  const [why, setWhy] = useState(newWhy);
  const opening = useMutation({
    mutationFn: () => discloseRecipient(recipient.id, whyToSend(why)),
    gcTime: 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };
  const title = `Имя и контакты: ${recipient.code}`;
  if (!opening.data) {
    return (
      <Dialog title={title} onClose={onClose}>
        <form onSubmit={submit}>
          <Stack gap="md">
            <ProblemNotice error={opening.error} />
            <Text>Просмотр записывается в журнал действий: кто смотрел, когда и зачем.</Text>
            <WhyFields why={why} onChange={setWhy} />
          </Stack>
          <FormActions
            submit="Показать"
            cancel="Не показывать"
            pending={opening.isPending}
            onCancel={onClose}
          />
        </form>
      </Dialog>
    );
  }
  return <Shown title={title} identity={opening.data.identity} onClose={onClose} />;
}

type ShownProps = { title: string; identity: Identity; onClose: () => void };

function Shown({ title, identity: { name, phone, email }, onClose }: ShownProps) {
  const hide = useRef<HTMLButtonElement>(null);
  // The form that had the focus is gone: without this the keyboard is nowhere.
  useEffect(() => hide.current?.focus(), []);
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className={styles.facts}>
        <dt>Имя</dt>
        <dd>{name ?? "не указано"}</dd>
        <dt>Телефон</dt>
        <dd>{phone ? <a href={`tel:${phone}`}>{phoneInWords(phone)}</a> : "не указан"}</dd>
        <dt>Электронная почта</dt>
        <dd>{email ? <a href={`mailto:${email}`}>{email}</a> : "не указана"}</dd>
      </dl>
      <Button ref={hide} onClick={onClose}>
        Скрыть
      </Button>
    </Dialog>
  );
}
