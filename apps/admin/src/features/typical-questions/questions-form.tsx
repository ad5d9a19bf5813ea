import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { TypicalQuestions } from "../../api/types.ts";
import { setTypicalQuestions, typicalQuestionsQuery } from "../../api/typical-questions.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { type EditedQuestion, editedOf, movedBy, questionsToSend } from "./question-list.ts";

const most = 40;
let added = 0;

/** The list as the head changes it: in order, saved whole. */
export function QuestionsForm({ list }: { list: TypicalQuestions }) {
  const queryClient = useQueryClient();
  const [questions, setQuestions] = useState<EditedQuestion[]>(() => editedOf(list));
  const saving = useMutation({
    mutationFn: () => setTypicalQuestions({ basedOn: list.version, questions: questionsToSend(questions) }),
    onSuccess: (saved) => {
      queryClient.setQueryData(typicalQuestionsQuery.queryKey, saved);
      toastDone("Список вопросов сохранён");
    },
  });
  const change = (at: number, changes: Partial<EditedQuestion>) =>
    setQuestions(questions.map((question, index) => (index === at ? { ...question, ...changes } : question)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <form onSubmit={submit}>
      <ol className="plain-list">
        {questions.map((question, at) => (
          <li key={question.key}>
            <QuestionFields
              question={question}
              at={at}
              last={questions.length - 1}
              onChange={(changes) => change(at, changes)}
              onMove={(step) => setQuestions(movedBy(questions, at, step))}
              onRemove={() => setQuestions(questions.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ol>
      {questions.length === 0 && <Text mb="md">Список пуст: родители пишут вопрос своими словами.</Text>}
      <ProblemNotice error={saving.error} />
      <Group mt="md">
        <Button type="submit" loading={saving.isPending}>
          Сохранить список
        </Button>
        <Button
          variant="default"
          disabled={questions.length >= most}
          onClick={() => setQuestions([...questions, { key: `new ${++added}`, text: "", topic: null }])}
        >
          Добавить вопрос
        </Button>
      </Group>
    </form>
  );
}
