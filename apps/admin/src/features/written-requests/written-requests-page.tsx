import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type RequestsState, writtenRequestsQuery } from "../../api/written-requests.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import filters from "../../ui/filter-links.module.css";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { RequestTable } from "./request-table.tsx";

const route = getRouteApi("/signed-in/written");

const choices: { label: string; state: RequestsState }[] = [
  { label: "Ждут ответа", state: "waiting" },
  { label: "Закрытые", state: "over" },
];

/** Written requests by the last day for an answer. */
export function WrittenRequestsPage() {
  const { timezone } = useCentre();
  const { state } = route.useSearch();
  const { data: requests, error, refetch } = useQuery(writtenRequestsQuery(state));
  const links = (
    <Group gap="md">
      <TextLink to="/materials">Материалы</TextLink>
      <TextLink to="/typical-questions">Типовые вопросы</TextLink>
    </Group>
  );

  return (
    <Page title="Письменные запросы" actions={links}>
      <nav aria-label="Какие запросы показать" className={filters.links}>
        {choices.map((choice) => (
          <Link
            key={choice.state}
            to="/written"
            search={{ state: choice.state }}
            className={filters.link}
            aria-current={choice.state === state ? "true" : undefined}
            data-chosen={choice.state === state || undefined}
            activeProps={{}}
          >
            {choice.label}
          </Link>
        ))}
      </nav>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!requests && !error && <Loading />}
      {requests && requests.length > 0 && <RequestTable requests={requests} today={todayIn(timezone)} />}
      {requests?.length === 0 && (
        <EmptyState
          title={state === "waiting" ? "Никто не ждёт письменного ответа" : "Закрытых запросов нет"}
        >
          <Text>
            Запрос появляется здесь, когда родитель выбирает при записи письменный ответ. Можно посмотреть{" "}
            <TextLink to="/queue" search={{ state: "open" }}>
              все записи
            </TextLink>
            .
          </Text>
        </EmptyState>
      )}
    </Page>
  );
}
