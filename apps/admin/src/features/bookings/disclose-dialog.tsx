import { Button, NativeSelect, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { discloseBooking } from "../../api/bookings.ts";
import type { Disclosure } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import styles from "./disclosure.module.css";

const purposes = [
  "Связаться с получателем о записи",
  "Подготовиться к консультации",
  "Приехать по адресу получателя",
  "Проверить личность на приёме",
  "Ответить на обращение о персональных данных",
];

export function DiscloseDialog({ booking, onClose }: DialogProps) {
  const [why, setWhy] = useState(purposes[0] ?? "");
  const disclosing = useMutation({ mutationFn: () => discloseBooking(booking.id, why) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    disclosing.mutate();
  };
  if (disclosing.data)
    return <Shown disclosure={disclosing.data} number={booking.number} onClose={onClose} />;

  return (
    <Dialog title={`Имя и телефон: запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={disclosing.error} />
          <Text>Просмотр записывается в журнал действий: кто смотрел, когда и зачем.</Text>
          <NativeSelect
            label="Зачем вам эти сведения"
            data-autofocus
            data={purposes}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Показать"
          cancel="Не показывать"
          pending={disclosing.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

type ShownProps = { disclosure: Disclosure; number: string; onClose: () => void };

function Shown({ disclosure, number, onClose }: ShownProps) {
  const { name, phone, email, question, visitAddress, accessNote, referrer, secondPerson } = disclosure;
  return (
    <Dialog title={`Имя и телефон: запись ${number}`} onClose={onClose}>
      <dl className={styles.list}>
        <dt>Имя</dt>
        <dd>{name ?? "не указано"}</dd>
        <dt>Телефон</dt>
        <dd>{phone ? <a href={`tel:${phone}`}>{phone}</a> : "не указан"}</dd>
        <dt>Электронная почта</dt>
        <dd>{email ? <a href={`mailto:${email}`}>{email}</a> : "не указана"}</dd>
        <dt>Вопрос</dt>
        <dd>{question ?? "не задан заранее"}</dd>
        {visitAddress && (
          <>
            <dt>Куда приехать</dt>
            <dd>{visitAddress}</dd>
          </>
        )}
        {accessNote && (
          <>
            <dt>Что учесть на приёме</dt>
            <dd>{accessNote}</dd>
          </>
        )}
        {secondPerson && (
          <>
            <dt>Придёт ещё</dt>
            <dd>{secondPerson.name ?? "имя не указано"}</dd>
          </>
        )}
        {referrer && (
          <>
            <dt>Кто записал</dt>
            <dd>
              {referrer.name}, {referrer.organisation}
            </dd>
          </>
        )}
      </dl>
      <Button mt="md" onClick={onClose} data-autofocus>
        Скрыть
      </Button>
    </Dialog>
  );
}
