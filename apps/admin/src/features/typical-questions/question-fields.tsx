import { Button, Group, NativeSelect, Paper, TextInput } from "@mantine/core";
import { topicCatalogue } from "@prosvet/domain";
import type { EditedQuestion } from "./question-list.ts";

const topics = topicCatalogue.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

type Props = {
  question: EditedQuestion;
  at: number;
  last: number;
  onChange: (changes: Partial<EditedQuestion>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

/** One question of the list with its topic and its place. */
export const QuestionFields = ({
  question: { text, topic },
  at,
  last,
  onChange,
  onMove,
  onRemove,
}: Props) => (
  <Paper withBorder p="sm" mb="sm">
    <TextInput
      label={`Вопрос ${at + 1}`}
      maxLength={300}
      value={text}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
    <Group mt="xs" gap="xs" align="end">
      <NativeSelect
        label={`Тема вопроса ${at + 1}`}
        data={[{ value: "", label: "Без темы" }, ...topics]}
        value={topic ?? ""}
        onChange={(event) =>
          onChange({ topic: (event.currentTarget.value || null) as EditedQuestion["topic"] })
        }
      />
      <Button
        variant="default"
        aria-label={`Выше: вопрос ${at + 1}`}
        disabled={at === 0}
        onClick={() => onMove(-1)}
      >
        Выше
      </Button>
      <Button
        variant="default"
        aria-label={`Ниже: вопрос ${at + 1}`}
        disabled={at === last}
        onClick={() => onMove(1)}
      >
        Ниже
      </Button>
      <Button variant="default" aria-label={`Убрать вопрос ${at + 1}`} onClick={onRemove}>
        Убрать
      </Button>
    </Group>
  </Paper>
);
