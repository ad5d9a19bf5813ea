import { Button, Group, Text, Title } from "@mantine/core";
import { noticeKindLabels } from "@prosvet/domain";
import { useState } from "react";
import { restoreNoticeText } from "../../api/notices.ts";
import type { CentreNoticeText } from "../../api/types.ts";
import { toastProblem } from "../../ui/toasts.tsx";
import { NoticeTextForm } from "./notice-text-form.tsx";
import styles from "./notifications.module.css";
import { useNoticeSettings } from "./use-notice-settings.ts";

type Props = { text: CentreNoticeText; mayChange: boolean };

/** One text as it is; its head changes it in place. */
export function NoticeTextCard({ text, mayChange }: Props) {
  const [editing, setEditing] = useState(false);
  const restoring = useNoticeSettings({ save: restoreNoticeText, done: "Первоначальный текст возвращён" });
  const label = noticeKindLabels[text.kind];
  return (
    <section className={styles.card} aria-label={label}>
      <Title order={3} size="h4">
        {label}
      </Title>
      {editing ? (
        <NoticeTextForm text={text} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Text fw={600} mt="xs">
            {text.subject}
          </Text>
          <pre className={styles.text}>{text.body}</pre>
          {mayChange && (
            <Group mt="sm">
              <Button
                variant="default"
                aria-label={`Изменить текст «${label}»`}
                onClick={() => setEditing(true)}
              >
                Изменить
              </Button>
              {text.own && (
                <Button
                  variant="default"
                  aria-label={`Вернуть первоначальный текст «${label}»`}
                  loading={restoring.isPending}
                  onClick={() => restoring.mutate(text.kind, { onError: toastProblem })}
                >
                  Вернуть первоначальный
                </Button>
              )}
            </Group>
          )}
        </>
      )}
    </section>
  );
}
