import { Anchor, Button, Group, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { requestsPrintAddress, subjectRequestsQuery } from "../../api/subject-requests.ts";
import type { SubjectRequest } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { RequestDialog } from "./request-dialog.tsx";
import { RequestTable } from "./request-table.tsx";
import { RightsTabs } from "./rights-tabs.tsx";

const route = getRouteApi("/signed-in/personal");
const years = (thisYear: number) => Array.from({ length: 6 }, (_, ago) => String(thisYear - ago));

/** The register of requests of people about their own data, under codes (R12). */
export function RequestsPage() {
  const navigate = useNavigate();
  const { timezone } = useCentre();
  const today = todayIn(timezone);
  const thisYear = Number(today.slice(0, 4));
  const { year = thisYear, before } = route.useSearch();
  const { data: page, error, refetch } = useQuery(subjectRequestsQuery({ year, before }));
  const [opened, setOpened] = useState<"new" | SubjectRequest | null>(null);
  const close = () => setOpened(null);

  return (
    <Page
      title="Персональные данные"
      actions={<Button onClick={() => setOpened("new")}>Внести обращение</Button>}
    >
      <RightsTabs />
      {page && page.overdue > 0 && (
        <Notice kind="warning">
          <Text>
            Просрочено обращений: {page.overdue}. Всего ждут ответа: {page.open}.
          </Text>
        </Notice>
      )}
      <Group mb="md" gap="md" align="end">
        <NativeSelect
          label="Год"
          data={years(thisYear)}
          value={String(year)}
          onChange={(event) =>
            void navigate({ to: "/personal", search: { year: Number(event.currentTarget.value) } })
          }
        />
        <Anchor underline="always" href={requestsPrintAddress(year)} target="_blank" rel="noreferrer">
          Напечатать журнал обращений
        </Anchor>
      </Group>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && page.requests.length > 0 && (
        <RequestTable year={year} requests={page.requests} onAnswer={setOpened} />
      )}
      {page?.requests.length === 0 && (
        <EmptyState title={`Обращений за ${year} год нет`}>
          <Text>
            Сюда вносят обращения людей о своих данных: узнать, исправить, уничтожить, отозвать согласие. Срок
            ответа посчитается сам, по рабочим дням.
          </Text>
        </EmptyState>
      )}
      <Group>
        {before !== undefined && (
          <LinkButton variant="default" to="/personal" search={{ year }}>
            К последним
          </LinkButton>
        )}
        {page?.next != null && (
          <LinkButton variant="default" to="/personal" search={{ year, before: page.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
      {opened === "new" && <RequestDialog today={today} onClose={close} />}
      {opened !== null && opened !== "new" && <AnswerDialog request={opened} today={today} onClose={close} />}
    </Page>
  );
}
