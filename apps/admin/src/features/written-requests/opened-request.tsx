import { Text, Title } from "@mantine/core";
import { dateInWords, topicLabel } from "@prosvet/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bookingsKey } from "../../api/bookings.ts";
import { servicesKey } from "../../api/services.ts";
import type { GivenAnswer, OpenedRequest } from "../../api/types.ts";
import { writtenRequestsKey } from "../../api/written-requests.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { focusContent } from "../../ui/focus-content.ts";
import { Notice } from "../../ui/notice.tsx";
import { AnswerEditor } from "./answer-editor.tsx";
import { AnswerGiven } from "./answer-given.tsx";
import { AnswerShown } from "./answer-shown.tsx";
import { termOf } from "./standing-in-words.ts";
import styles from "./written-request.module.css";

type Props = { opened: OpenedRequest; onReopen: () => void };

/** What is asked, and the answer: to be written, just given, or given before. */
export function OpenedRequestView({ opened, onReopen }: Props) {
  const { timezone } = useCentre();
  const queryClient = useQueryClient();
  const [given, setGiven] = useState<GivenAnswer | null>(null);
  const { request, answer } = opened;
  const term = termOf(request, todayIn(timezone));
  const done = (answered: GivenAnswer) => {
    setGiven(answered);
    for (const queryKey of [writtenRequestsKey, bookingsKey, servicesKey]) {
      void queryClient.invalidateQueries({ queryKey });
    }
    focusContent();
  };
  if (given) return <AnswerGiven given={given} number={request.number} onShow={onReopen} />;

  return (
    <>
      {request.mayAnswer && (
        <Notice kind={term.urgent ? "warning" : "note"}>
          Ответить до {dateInWords(request.deadline)}: {term.text}.{" "}
          {request.consultant ? `Отвечает ${request.consultant.name}.` : "Консультант не назначен."}
        </Notice>
      )}
      <Title order={2} mt="md" mb="xs">
        Вопрос
      </Title>
      <Question opened={opened} />
      {answer && <AnswerShown answer={answer} request={request} />}
      {!answer && request.mayAnswer && <AnswerEditor opened={opened} onAnswered={done} onReopen={onReopen} />}
      {!answer && !request.mayAnswer && <Notice>Запрос закрыт, ответа на этой странице нет.</Notice>}
    </>
  );
}

function Question({ opened: { question, typicalQuestion, request } }: { opened: OpenedRequest }) {
  return (
    <blockquote className={styles.question}>
      {request.topic && <Text fw={600}>Тема: {topicLabel(request.topic)}</Text>}
      {typicalQuestion && <Text>Типовой вопрос: {typicalQuestion}</Text>}
      {question ??
        (!typicalQuestion && "Вопрос не написан: свяжитесь с получателем или разъясните, как его задать.")}
    </blockquote>
  );
}
