import { NativeSelect, Stack, Text } from "@mantine/core";
import { subjectRequestOutcomeLabels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answerRequest, subjectRequestsKey } from "../../api/subject-requests.ts";
import type { SubjectAnswer, SubjectRequest } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = { request: SubjectRequest; today: string; onClose: () => void };

const usual = {
  access: "provided",
  correction: "corrected",
  erasure: "erased",
  withdrawal: "stopped",
} as const;

/** Says what was answered to a request, and when; it is not changed afterwards. */
export function AnswerDialog({ request, today, onClose }: Props) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<SubjectAnswer["outcome"]>(
    request.recipient ? usual[request.kind] : "nothing_held",
  );
  const [answeredOn, setAnsweredOn] = useState(today);
  const answering = useMutation({
    mutationFn: () => answerRequest(request.id, { outcome, answeredOn }),
    onSuccess: () => {
      toastDone(`Ответ на обращение № ${request.number} отмечен`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: subjectRequestsKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answering.mutate();
  };
  return (
    <Dialog title={`Ответ на обращение № ${request.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={answering.error} />
          <NativeSelect
            label="Что сделано"
            data-autofocus
            data={optionsOf(subjectRequestOutcomeLabels)}
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value as SubjectAnswer["outcome"])}
          />
          <DayInput label="Дата ответа" value={answeredOn} onChange={setAnsweredOn} />
          {request.recipient && (
            <Text size="sm">
              Выписку и уничтожение делают на карточке получателя {request.recipient.code}: обращение
              закроется само.
            </Text>
          )}
        </Stack>
        <FormActions
          submit="Отметить ответ"
          cancel="Не отмечать"
          pending={answering.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
