import { Text } from "@mantine/core";
import { topicLabel } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { typicalQuestionsQuery } from "../../api/typical-questions.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { QuestionsForm } from "./questions-form.tsx";

/** The centre's typical questions: parents choose one when they book (R30). */
export function TypicalQuestionsPage() {
  const { role } = useCentre();
  const { data: list, error, refetch } = useQuery(typicalQuestionsQuery);
  return (
    <Page title="Типовые вопросы">
      <Text mb="md">
        Родитель выбирает такой вопрос при записи вместо своих слов или вместе с ними. Порядок здесь — порядок
        на странице записи.
      </Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Loading />}
      {list && role === "head" && <QuestionsForm key={list.version} list={list} />}
      {list && role !== "head" && (
        <ol>
          {list.questions.map(({ code, text, topic }) => (
            <li key={code}>
              {text} {topic && `(${topicLabel(topic)})`}
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
