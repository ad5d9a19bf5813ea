import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { erasureGroundLabels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { eraseRecipient } from "../../api/erasure.ts";
import { subjectRequestsKey } from "../../api/subject-requests.ts";
import type { Erasure, Recipient } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { RequestChoice } from "./request-choice.tsx";

type Props = { recipient: Recipient; onClose: () => void };

const { term_ended: _byItself, ...grounds } = erasureGroundLabels;

/** Destroys who a recipient is: the code is typed anew, because nothing brings it back. */
export function EraseDialog({ recipient, onClose }: Props) {
  const [ground, setGround] = useState<Erasure["ground"]>("subject_request");
  const [request, setRequest] = useState({ number: "", date: "" });
  const [answered, setAnswered] = useState("");
  const [code, setCode] = useState("");
  const queries = useQueryClient();
  const erasing = useMutation({
    mutationFn: () =>
      eraseRecipient(recipient.id, {
        ...{ ground, code },
        ...(answered
          ? { subjectRequestId: answered }
          : {
              ...(request.number && { requestNumber: request.number }),
              ...(request.date && { requestDate: request.date }),
            }),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["recipients"] });
      await queries.invalidateQueries({ queryKey: ["consents"] });
      await queries.invalidateQueries({ queryKey: subjectRequestsKey });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erasing.mutate();
  };
  return (
    <Dialog title={`Уничтожить данные получателя ${recipient.code}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={erasing.error} />
          <Notice kind="warning">
            <Text>
              Имя, контакты, вопросы, рекомендации и сканы будут уничтожены навсегда, и в резервных копиях
              тоже. Строки журналов останутся под кодом. Вернуть ничего нельзя.
            </Text>
          </Notice>
          <NativeSelect
            label="Основание"
            data={optionsOf(grounds)}
            value={ground}
            onChange={(event) => setGround(event.currentTarget.value as Erasure["ground"])}
          />
          <RequestChoice recipientId={recipient.id} value={answered} onChange={setAnswered} />
          {!answered && (
            <>
              <TextInput
                label="Номер обращения"
                maxLength={50}
                value={request.number}
                onChange={(event) => setRequest({ ...request, number: event.currentTarget.value })}
              />
              <DayInput
                label="Дата обращения"
                required={false}
                value={request.date}
                onChange={(date) => setRequest({ ...request, date })}
              />
            </>
          )}
          <TextInput
            label={`Введите код ${recipient.code}, чтобы подтвердить`}
            required
            maxLength={20}
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Уничтожить навсегда"
          cancel="Не уничтожать"
          danger
          pending={erasing.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
