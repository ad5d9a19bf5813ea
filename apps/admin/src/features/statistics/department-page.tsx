import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { departmentCountsQuery } from "../../api/statistics.ts";
import { monthInWords } from "../../time/months.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { CountsTable } from "./counts-table.tsx";
import { PeriodBar } from "./period-bar.tsx";

const route = getRouteApi("/signed-in/department");

export function DepartmentPage() {
  const period = route.useLoaderData();
  const { data: counts, error, refetch } = useQuery(departmentCountsQuery(period));
  const words =
    period.from === period.to
      ? monthInWords(period.from)
      : `${monthInWords(period.from)} — ${monthInWords(period.to)}`;

  return (
    <Page title="Услуги по центрам">
      <PeriodBar period={period} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!counts && !error && <Loading />}
      {counts && counts.centres.length > 0 && (
        <CountsTable counts={counts} caption={`Число услуг: ${words}`} />
      )}
      {counts?.centres.length === 0 && (
        <EmptyState title="У отдела пока нет центров">
          <Text>Центры подключает оператор системы. Обратитесь к нему.</Text>
        </EmptyState>
      )}
      <Notice>Официальное число услуг по центрам; персональных данных здесь нет.</Notice>
    </Page>
  );
}
