import { Paper, Stack, Text, Textarea, TextInput } from "@mantine/core";
import {
  noticeLengths,
  noticePlaceholderLabels,
  noticePlaceholders,
  renderNotice,
  sampleNoticeFacts,
} from "@prosvet/domain";
import { type FormEvent, useState } from "react";
import { faultAt } from "../../api/fault-at.ts";
import { setNoticeText } from "../../api/notices.ts";
import type { CentreNoticeText, NewNoticeText } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./notifications.module.css";
import { useNoticeSettings } from "./use-notice-settings.ts";

type Props = { text: CentreNoticeText; onDone: () => void };

/** A text being changed, beside what somebody would receive. */
export function NoticeTextForm({ text: { kind, ...former }, onDone }: Props) {
  const { name } = useCentre();
  const [subject, setSubject] = useState(former.subject);
  const [body, setBody] = useState(former.body);
  const saving = useNoticeSettings<NewNoticeText>({ save: setNoticeText, done: "Текст сохранён", onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ kind, subject, body });
  };
  const seen = renderNotice({ subject, body }, sampleNoticeFacts(name, location.origin));
  return (
    <form onSubmit={submit}>
      <ProblemNotice error={saving.error} />
      <div className={styles.editor}>
        <Stack gap="sm">
          <TextInput
            label="Тема письма"
            required
            withAsterisk={false}
            data-autofocus
            maxLength={noticeLengths.subject}
            value={subject}
            error={faultAt(saving.error, "subject")}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <Textarea
            label="Текст"
            required
            withAsterisk={false}
            autosize={false}
            rows={12}
            maxLength={noticeLengths.body}
            value={body}
            error={faultAt(saving.error, "body")}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        </Stack>
        <Paper withBorder p="md" aria-label="Как это прочитают" role="group">
          <Text fw={600}>{seen.subject}</Text>
          <pre className={styles.text}>{seen.body}</pre>
        </Paper>
      </div>
      <Text size="sm" mt="sm">
        Подстановки:{" "}
        {noticePlaceholders.map((name) => `{${name}} — ${noticePlaceholderLabels[name]}`).join("; ")}. Строка,
        о которой нечего сказать, пропускается. Письмо может прочитать посторонний: не называйте специалистов
        и темы обращений.
      </Text>
      <FormActions submit="Сохранить" pending={saving.isPending} onCancel={onDone} />
    </form>
  );
}
