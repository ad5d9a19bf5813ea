import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { noticeSettingsQuery } from "../../api/notices.ts";
import { useCentre } from "../../app/use-centre.ts";
import { LinkButton } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { NoticeTextCard } from "./notice-text-card.tsx";
import styles from "./notifications.module.css";
import { ReminderForm } from "./reminder-form.tsx";

export function NoticeTextsPage() {
  const { role } = useCentre();
  const isHead = role === "head";
  const { data: settings, error, refetch } = useQuery(noticeSettingsQuery);

  return (
    <Page
      title="Тексты и напоминания"
      actions={
        <LinkButton variant="default" to="/notices">
          К сообщениям
        </LinkButton>
      }
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!settings && !error && <Loading />}
      {settings && (
        <>
          {!isHead && <Notice>Тексты и напоминания меняет руководитель центра.</Notice>}
          <ReminderForm key={settings.reminderHours} settings={settings} mayChange={isHead} />
          <Title order={2} mt="xl" mb="xs">
            Тексты
          </Title>
          <div className={styles.cards}>
            {settings.texts.map((text) => (
              <NoticeTextCard key={text.kind} text={text} mayChange={isHead} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}
