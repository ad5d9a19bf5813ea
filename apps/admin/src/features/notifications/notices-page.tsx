import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { noticeSettingsQuery, noticesQuery } from "../../api/notices.ts";
import type { Notice } from "../../api/types.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton, TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Notice as Remark } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { NoticeFilterBar } from "./notice-filter-bar.tsx";
import { NoticeTable } from "./notice-table.tsx";
import { ShownNotice } from "./shown-notice.tsx";

const route = getRouteApi("/signed-in/notices");

const withoutMail =
  "Почтовый сервер не подключён: сообщения ждут и уйдут, когда его подключат. Об этом знает тот, кто обслуживает систему.";
const demonstration =
  "Это демонстрация без почтового сервера: письма никуда не уходят. Кнопка «Текст» показывает, что получил бы человек.";

export function NoticesPage() {
  const search = route.useSearch();
  const { data, error, refetch } = useQuery(noticesQuery(search));
  const { data: settings } = useQuery(noticeSettingsQuery);
  const [shown, setShown] = useState<Notice | null>(null);

  return (
    <Page
      title="Сообщения"
      actions={
        <LinkButton variant="default" to="/notices/texts">
          Тексты и напоминания
        </LinkButton>
      }
    >
      {settings && !settings.mail && <Remark>{settings.showsOutbox ? demonstration : withoutMail}</Remark>}
      <NoticeFilterBar filter={search} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.notices.length > 0 && (
        <NoticeTable notices={data.notices} onShow={settings?.showsOutbox ? setShown : undefined} />
      )}
      {data?.notices.length === 0 && (
        <EmptyState title="Таких сообщений нет">
          <Text>
            <TextLink to="/notices">Показать все сообщения</TextLink>
          </Text>
        </EmptyState>
      )}
      <Group>
        {search.before !== undefined && (
          <LinkButton variant="default" to="/notices" search={{ ...search, before: undefined }}>
            К последним
          </LinkButton>
        )}
        {data?.next && (
          <LinkButton variant="default" to="/notices" search={{ ...search, before: data.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
      {shown && <ShownNotice notice={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
