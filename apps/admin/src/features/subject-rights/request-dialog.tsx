import { NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { subjectRequestKindLabels, subjectRequestWayLabels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { registerRequest, subjectRequestsKey } from "../../api/subject-requests.ts";
import type { NewSubjectRequest } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { dayInFigures } from "./day-in-figures.ts";

type Props = { today: string; onClose: () => void };

/** Enters a request that came; the last day to answer is counted by the working days of the country. */
export function RequestDialog({ today, onClose }: Props) {
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<NewSubjectRequest["kind"]>("access");
  const [way, setWay] = useState<NewSubjectRequest["way"]>("paper_letter");
  const [code, setCode] = useState("");
  const [receivedOn, setReceivedOn] = useState(today);
  const entering = useMutation({
    mutationFn: () =>
      registerRequest({ kind, way, receivedOn, ...(code.trim() && { recipientCode: code.trim() }) }),
    onSuccess: ({ request }) => {
      toastDone(`Обращение № ${request.number}: ответить до ${dayInFigures(request.deadline)}`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: subjectRequestsKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <Dialog title="Внести обращение" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={entering.error} />
          <NativeSelect
            label="О чём просят"
            data-autofocus
            data={optionsOf(subjectRequestKindLabels)}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as NewSubjectRequest["kind"])}
          />
          <NativeSelect
            label="Как поступило"
            data={optionsOf(subjectRequestWayLabels)}
            value={way}
            onChange={(event) => setWay(event.currentTarget.value as NewSubjectRequest["way"])}
          />
          <DayInput label="Дата обращения" value={receivedOn} onChange={setReceivedOn} />
          <TextInput
            label="Код получателя"
            description="Его находят на экране «Получатели». Оставьте пустым, если о человеке в центре ничего нет"
            autoComplete="off"
            maxLength={20}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Text size="sm">Имени в журнале обращений нет, только код.</Text>
        </Stack>
        <FormActions submit="Внести" cancel="Не вносить" pending={entering.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
