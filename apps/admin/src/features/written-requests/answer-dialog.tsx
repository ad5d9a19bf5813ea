import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import type { AnswerDraft, GivenAnswer, OpenedRequest } from "../../api/types.ts";
import { giveAnswer } from "../../api/written-requests.ts";
import { Dialog } from "../../ui/dialog.tsx";
import type { DraftSaver } from "../../ui/draft-saver.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { deliveryInWords } from "./delivery-in-words.ts";

type Props = {
  opened: OpenedRequest;
  answer: AnswerDraft;
  saver: DraftSaver<AnswerDraft>;
  onAnswered: (given: GivenAnswer) => void;
  onClose: () => void;
};

/** The last question before an answer leaves: it is not taken back. One opening is one attempt, however often it is sent. */
export function AnswerDialog({ opened, answer, saver, onAnswered, onClose }: Props) {
  const { request, delivery } = opened;
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [versions] = useState<{ sent: number | null }>({ sent: null });
  const answering = useMutation({
    mutationFn: async () => {
      versions.sent ??= await saver.flush();
      return giveAnswer(request.id, versions.sent, answer, idempotencyKey);
    },
    onSuccess: (given) => {
      saver.stop();
      onAnswered(given);
    },
  });

  return (
    <Dialog title={`Ответить на запрос ${request.number}?`} onClose={onClose}>
      <Stack gap="md">
        <ProblemNotice error={answering.error} />
        <Text>{deliveryInWords[delivery].before}</Text>
        <Text>После отправки изменить ответ нельзя. Услуга войдёт в журнал сегодняшним днём.</Text>
      </Stack>
      <Group mt="md" gap="sm">
        <Button data-autofocus loading={answering.isPending} onClick={() => answering.mutate()}>
          Отправить ответ
        </Button>
        <Button variant="default" onClick={onClose}>
          Вернуться к ответу
        </Button>
      </Group>
    </Dialog>
  );
}
