import { Button, Checkbox, Group, Paper, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { regulationQuery } from "../../api/regulation.ts";
import type { GivenAnswer, OpenedRequest } from "../../api/types.ts";
import { Notice } from "../../ui/notice.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { type AnswerForm, draftOf, formOf } from "./answer-form.ts";
import { JournalFields } from "./journal-fields.tsx";
import { MaterialFields } from "./material-fields.tsx";
import { SaveStatus } from "./save-status.tsx";
import { useDraftSaver } from "./use-draft-saver.ts";

const usualMinutes = 45;

type Props = { opened: OpenedRequest; onAnswered: (given: GivenAnswer) => void; onReopen: () => void };

/** The answer with what the journal says of it; the draft saves itself. */
export function AnswerEditor({ opened, onAnswered, onReopen }: Props) {
  const { request } = opened;
  const limits = useQuery(regulationQuery).data?.limits;
  const [form, setForm] = useState<AnswerForm>(() => formOf(opened.draft));
  const [asking, setAsking] = useState(false);
  const { saver, saving } = useDraftSaver(request.id, opened.version);
  const minutes = limits?.durationMinutes.default ?? usualMinutes;
  const change = (changes: Partial<AnswerForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    saver.change(draftOf(next, minutes));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
  };

  return (
    <form onSubmit={submit}>
      <Paper withBorder p="md">
        <Checkbox
          label="Просят помочь самому ребёнку"
          description="Такую помощь центр не оказывает: разъясните порядок или направьте туда, где помогут"
          mb="md"
          checked={form.helpToChild}
          onChange={(event) => {
            const helpToChild = event.currentTarget.checked;
            change({ helpToChild, outcome: helpToChild ? "order_explained" : "satisfied" });
          }}
        />
        <Textarea
          label="Ответ"
          description="Получатель прочитает его как есть. Пустая строка отделяет абзацы"
          required
          rows={14}
          maxLength={20_000}
          mb="xs"
          value={form.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <SaveStatus saving={saving} />
        {saving.kind === "taken" && (
          <Button variant="default" mt="xs" onClick={onReopen}>
            Открыть сохранённое
          </Button>
        )}
        <MaterialFields chosen={form.materialIds} onChange={(materialIds) => change({ materialIds })} />
        {limits && <JournalFields form={form} onChange={change} limits={limits} />}
        {request.consultant === null && (
          <Notice kind="warning">Сначала назначьте консультанта: без него ответ не дать.</Notice>
        )}
        <Group mt="md">
          <Button type="submit" size="md" disabled={request.consultant === null || saving.kind === "taken"}>
            Ответить
          </Button>
          <Text size="sm">Перед отправкой спросим ещё раз.</Text>
        </Group>
      </Paper>
      {asking && (
        <AnswerDialog
          opened={opened}
          answer={draftOf(form, minutes)}
          saver={saver}
          onAnswered={onAnswered}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  );
}
